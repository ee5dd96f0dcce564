package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.IdentityRefusal.ALREADY_MEMBER;
import static vn.motcua.identity.IdentityRefusal.INVITATION_OVER;
import static vn.motcua.identity.IdentityRefusal.LAST_OWNER;
import static vn.motcua.identity.IdentityRefusal.NOT_A_CITIZEN;
import static vn.motcua.identity.IdentityRefusal.NOT_OWNER;
import static vn.motcua.identity.IdentityRefusal.ORGANISATION_UNKNOWN;
import static vn.motcua.identity.IdentityRefusal.TAX_CODE_FORM;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.identity.Organisations.MemberRole;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.RefusalCode;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

@MotcuaIT
class OrganisationsIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Organisations organisations;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    SignIn signIn;

    @Autowired
    Credentials credentials;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    private Actor owner;
    private Actor clerk;
    private Actor stranger;
    private Actor officer;
    private String clerkName;

    @BeforeEach
    void people() {
        int number = NUMBER.incrementAndGet();
        var office = new Office(agencies, accounts, actors);
        owner = citizen(office, "org.chu" + number);
        clerkName = "org.thuky" + number;
        clerk = citizen(office, clerkName);
        stranger = citizen(office, "org.khach" + number);
        officer = office.actor(
                office.account("org.canbo" + number, GrantedRole.everywhere(Role.RECEPTIONIST, Office.START)));
    }

    @Test
    void whoever_opens_it_owns_it_and_invites_others_once_by_code() {
        var organisation = value(organisations.open("Công ty Hoa Lư", "0100109106", owner));

        var code = value(organisations.invite(organisation, MemberRole.FILER, owner));
        assertThat(value(organisations.join(code, "10.2.0.1", clerk))).isEqualTo(organisation);

        assertThat(refusal(organisations.join(code, "10.2.0.1", stranger))).isEqualTo(INVITATION_OVER);
        assertThat(value(organisations.one(organisation, clerk)).members())
                .extracting(Organisations.Member::role)
                .containsExactly(MemberRole.OWNER, MemberRole.FILER);
        var again = value(organisations.invite(organisation, MemberRole.READER, owner));
        assertThat(refusal(organisations.join(again, "10.2.0.1", clerk))).isEqualTo(ALREADY_MEMBER);
    }

    @Test
    void it_does_not_exist_for_strangers_and_members_do_only_what_they_are_there_for() {
        var organisation = value(organisations.open("Công ty Hoa Lư", "0100109106-001", owner));
        var code = value(organisations.invite(organisation, MemberRole.READER, owner));
        value(organisations.join(code, "10.2.0.2", clerk));

        assertThat(refusal(organisations.one(organisation, stranger))).isEqualTo(ORGANISATION_UNKNOWN);
        assertThat(refusal(organisations.invite(organisation, MemberRole.OWNER, clerk)))
                .isEqualTo(NOT_OWNER);
        assertThat(refusal(organisations.remove(organisation, owner.account(), clerk)))
                .isEqualTo(NOT_OWNER);
        assertThat(refusal(organisations.actFor(organisation, "x", stranger))).isEqualTo(ORGANISATION_UNKNOWN);
        assertThat(refusal(organisations.open("Công ty", "12", owner))).isEqualTo(TAX_CODE_FORM);
        assertThat(refusal(organisations.open("Công ty", "0100109106", officer)))
                .isEqualTo(NOT_A_CITIZEN);
    }

    @Test
    void an_invitation_ends_after_a_week_and_with_its_makers_ownership() {
        var organisation = value(organisations.open("Công ty Hoa Lư", "0100109106", owner));
        var second = value(organisations.invite(organisation, MemberRole.OWNER, owner));
        value(organisations.join(second, "10.2.0.3", clerk));
        var left = value(organisations.invite(organisation, MemberRole.FILER, clerk));
        value(organisations.remove(organisation, clerk.account(), owner));
        assertThat(refusal(organisations.join(left, "10.2.0.3", stranger))).isEqualTo(INVITATION_OVER);

        var late = value(organisations.invite(organisation, MemberRole.FILER, owner));
        clock.advance(Duration.ofDays(Organisations.INVITED_DAYS));
        assertThat(refusal(organisations.join(late, "10.2.0.3", stranger))).isEqualTo(INVITATION_OVER);
        assertThat(refusal(organisations.remove(organisation, owner.account(), owner)))
                .isEqualTo(LAST_OWNER);
    }

    @Test
    void a_member_acts_for_it_in_one_session_with_the_rights_of_their_part_and_stays_named() {
        var organisation = value(organisations.open("Công ty Hoa Lư", "0100109106", owner));
        value(organisations.join(
                value(organisations.invite(organisation, MemberRole.READER, owner)), "10.2.0.4", clerk));
        var session =
                value(signIn.signIn(clerkName, Office.PASSWORD, "10.2.0.4")).token();

        value(organisations.actFor(organisation, session, clerk));
        var acting = credentials.ofSession(session).orElseThrow();

        assertThat(acting.account()).isNotEqualTo(clerk.account());
        assertThat(acting.person()).isEqualTo(clerk.account());
        assertThat(acting.may(Permission.DOSSIER_READ)).isTrue();
        assertThat(acting.may(Permission.DOSSIER_FILE)).isFalse();
        assertThat(organisations.of(acting)).allMatch(Organisations.Membership::acting);

        value(organisations.remove(organisation, clerk.account(), owner));
        assertThat(credentials.ofSession(session).orElseThrow().account()).isEqualTo(clerk.account());
    }

    private static Actor citizen(Office office, String name) {
        UUID account = office.account(name, GrantedRole.everywhere(Role.CITIZEN, Office.START));
        return office.actor(account);
    }

    private static <T> T value(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var value)) return value;
        throw new AssertionError(outcome);
    }

    private static <T> RefusalCode refusal(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Refused<T>(var refusal)) return refusal.code();
        throw new AssertionError(outcome);
    }
}
