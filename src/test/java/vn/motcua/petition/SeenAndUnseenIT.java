package vn.motcua.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.identity.Office.value;
import static vn.motcua.petition.PetitionWorld.about;
import static vn.motcua.petition.PetitionWorld.give;
import static vn.motcua.petition.PetitionWorld.refusal;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.DelegationKind;
import vn.motcua.directory.KeepOfficers;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Role;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** Whoever a petition is about sees neither it nor who sent it; every look at a sender is written down. */
@MotcuaIT
class SeenAndUnseenIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    Petitions petitions;

    @Autowired
    PetitionQuery query;

    @Autowired
    Senders senders;

    @Autowired
    FollowPetition follow;

    @Autowired
    KeepOfficers officers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private PetitionWorld world;

    @BeforeEach
    void settle() {
        world = new PetitionWorld(context);
    }

    @Test
    void the_named_officer_and_who_stands_in_for_them_find_nothing_in_any_list() {
        var named = world.at(world.province, Role.CONTROLLER);
        var code = world.sent(petitions, about(world.province, Matter.CONDUCT, world.officer(named)));
        var today = VietnameseTime.dateOf(clock.instant());
        var standIn = world.at(world.province, Role.SPECIALIST);
        var leader = world.at(world.province, Role.LEADER);
        assertThat(query.byCode(code, standIn)).isPresent();

        value(officers.delegate(
                world.officer(named),
                world.officer(standIn),
                EnumSet.of(DelegationKind.PROCESSING),
                today,
                today,
                world.operator));

        for (var hidden : List.of(named, world.at(world.province, Role.SPECIALIST))) {
            assertThat(query.byCode(code, hidden)).isEmpty();
            assertThat(codes(hidden)).doesNotContain(code);
            assertThat(refusal(senders.look(code, hidden))).isEqualTo(PetitionRefusal.PETITION_NOT_FOUND);
            assertThat(refusal(petitions.give(
                            code,
                            new Command.Classify(Matter.CONDUCT),
                            Request.of(vn.motcua.shared.Ids.next()),
                            hidden)))
                    .isEqualTo(PetitionRefusal.PETITION_NOT_FOUND);
        }
        assertThat(codes(leader)).contains(code);
        assertThat(notices(code, named)).isZero();
    }

    @Test
    void where_nobody_is_above_the_agency_handles_it_without_knowing_the_sender() {
        var code = world.sent(petitions, about(world.province, Matter.CONDUCT));
        var leader = world.at(world.province, Role.LEADER);

        var seen = query.byCode(code, leader).orElseThrow();

        assertThat(seen.senderShown()).isFalse();
        assertThat(refusal(senders.look(code, leader))).isEqualTo(PetitionRefusal.NOT_PERMITTED);
        assertThat(looks(code)).isZero();
        give(petitions, code, new Command.Classify(Matter.CONDUCT), leader);
    }

    @Test
    void every_look_is_written_down_and_only_who_may_look_learns_of_it() {
        var code = world.sent(petitions, about(world.commune, Matter.RULE));
        var leader = world.at(world.commune, Role.LEADER);
        var head = world.at(world.commune, Role.HEAD);

        assertThat(value(senders.look(code, leader)).name()).isEqualTo("Nguyễn Thị Thủy");
        value(senders.look(code, leader));

        assertThat(looks(code)).isEqualTo(2);
        assertThat(senders.looks(code, leader))
                .extracting(Senders.Look::account)
                .containsOnly(leader.account());
        assertThat(senders.looks(code, head)).isEmpty();
        assertThat(refusal(senders.look(code, head))).isEqualTo(PetitionRefusal.NOT_PERMITTED);
    }

    @Test
    void one_reads_ones_own_without_the_names_of_officers_and_not_anothers() {
        var sent = value(
                petitions.send(about(world.commune, Matter.RULE), null, vn.motcua.shared.Ids.next(), world.citizen));
        give(petitions, sent.code(), new Command.Classify(Matter.RULE), world.at(world.commune, Role.HEAD));

        var own = query.byCode(sent.code(), world.citizen).orElseThrow();

        assertThat(own.lines()).extracting(PetitionView.Line::actor).containsOnlyNulls();
        assertThat(own.commands()).containsExactly(Action.WITHDRAW);
        assertThat(query.mine(world.citizen)).extracting(PetitionRow::code).containsExactly(sent.code());
        assertThat(query.byCode(sent.code(), world.otherCitizen())).isEmpty();
        assertThat(query.list(PetitionQuery.Group.ALL, null, "", null, world.citizen)
                        .rows())
                .isEmpty();
    }

    @Test
    void the_key_opens_one_petition_and_guessing_is_slowed() {
        var code = world.sent(petitions, about(world.commune, Matter.RULE));
        var key = follow.key(code);

        var typed = key.toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(value(follow.byKey(code.toLowerCase(java.util.Locale.ROOT), typed, "10.1.1." + world.number))
                        .code())
                .isEqualTo(code);
        for (int i = 0; i < 10; i++) {
            assertThat(refusal(follow.byKey(code, "0000-0000-000" + i, "10.1.2." + world.number)))
                    .isEqualTo(PetitionRefusal.PETITION_NOT_FOUND);
        }
        assertThat(refusal(follow.byKey(code, key, "10.1.3." + world.number)))
                .isEqualTo(PetitionRefusal.ASKED_TOO_OFTEN);
    }

    private List<String> codes(Actor by) {
        return query.list(PetitionQuery.Group.ALL, null, "", null, by).rows().stream()
                .map(PetitionRow::code)
                .toList();
    }

    private long looks(String code) {
        return jdbc.sql("""
                select count(*) from petition.look l join petition.petition p on p.id = l.petition_id where p.code = :code
                """).param("code", code).query(Long.class).single();
    }

    private long notices(String code, Actor told) {
        return jdbc.sql("select count(*) from notice.notice where dossier_code = :code and account_id = :account")
                .param("code", code)
                .param("account", told.account())
                .query(Long.class)
                .single();
    }
}
