package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierQuery.Group;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** Whoever stands in works on what lies in the hands of a colleague who is away, and the journal names both. */
@MotcuaIT
class StandingInIT {

    private static final Set<Permission> PROCESSING =
            Set.of(Permission.DOSSIER_READ, Permission.DOSSIER_PROCESS, Permission.DOSSIER_ASSIGN);
    private static final Set<Permission> APPROVING = Set.of(Permission.DOSSIER_READ, Permission.DOSSIER_APPROVE);

    @Autowired
    DataSource source;

    @Autowired
    TestClock clock;

    private World world;
    private CommandPipeline commands;
    private Lookup lookup;
    private Actor everybody;
    private Actor away;
    private Actor leader;

    @BeforeEach
    void open() {
        world = new World();
        commands = world.pipeline(source, clock);
        var jdbc = JdbcClient.create(source);
        lookup = new Lookup(
                new DossierStore(jdbc),
                new ViewStore(jdbc),
                new ListStore(jdbc),
                new SearchStore(jdbc),
                world.inbox(jdbc, clock),
                commands,
                new Remembered(0),
                world,
                world,
                clock);
        everybody = world.everybody();
        away = world.officer(world.commune, Role.SPECIALIST);
        leader = world.officer(world.commune, Role.LEADER);
    }

    @Test
    void what_a_colleague_holds_is_worked_on_in_their_place_and_both_are_named() {
        var code = heldBy(away);
        var standIn = standingIn(PROCESSING, away, Role.SPECIALIST);

        done(code, new Command.Complete("Đủ điều kiện"), standIn);

        var line = view(code).journal().getLast();
        assertThat(line.actor()).isEqualTo(standIn.account());
        assertThat(line.onBehalfOf()).isEqualTo(away.account());
        assertThat(line.detail()).contains("\"for\":\"" + away.account() + "\"");
        assertThat(view(code).stepRole()).isEqualTo("LEADER");
    }

    @Test
    void a_colleague_who_does_not_stand_in_is_told_who_holds_it() {
        var code = heldBy(away);
        var other = world.officer(world.commune, Role.SPECIALIST);

        assertThat(refusal(code, new Command.Complete(null), other)).isEqualTo(DossierRefusal.HELD_BY_ANOTHER);
    }

    @Test
    void nobody_takes_over_for_good_what_they_only_look_after() {
        var code = heldBy(away);
        var standIn = standingIn(PROCESSING, away, Role.SPECIALIST);

        assertThat(refusal(code, new Command.TakeOver(), standIn)).isEqualTo(DossierRefusal.HELD_BY_ANOTHER);
        assertThat(lookup.byCode(code, standIn).orElseThrow().commands())
                .contains("complete", "ask-supplement")
                .doesNotContain("take-over");
    }

    @Test
    void their_own_work_is_their_own() {
        var code = atAppraisal();
        var standIn = standingIn(PROCESSING, away, Role.SPECIALIST);

        done(code, new Command.TakeOver(), standIn);
        done(code, new Command.Complete(null), standIn);

        assertThat(view(code).journal()).allMatch(line -> line.onBehalfOf() == null);
    }

    @Test
    void an_approval_passed_on_is_given_in_the_leaders_place() {
        var code = heldBy(away);
        done(code, new Command.Complete(null), away);
        done(code, new Command.TakeOver(), leader);
        var processing = standingIn(PROCESSING, leader, Role.LEADER);
        var approving = standingIn(APPROVING, leader, Role.LEADER);

        assertThat(refusal(code, new Command.Complete(null), processing)).isEqualTo(DossierRefusal.NOT_PERMITTED);
        done(code, new Command.Complete("Đồng ý"), approving);

        assertThat(view(code).status()).isEqualTo(Status.RESOLVED);
        assertThat(view(code).journal().getLast().onBehalfOf()).isEqualTo(leader.account());
    }

    @Test
    void an_approval_in_nobodys_hands_is_given_in_the_leaders_place_too() {
        var code = heldBy(away);
        done(code, new Command.Complete(null), away);
        var approving = standingIn(APPROVING, leader, Role.LEADER);

        done(code, new Command.Complete(null), approving);

        assertThat(view(code).journal().getLast().onBehalfOf()).isEqualTo(leader.account());
    }

    @Test
    void when_the_absence_is_over_nothing_is_left_of_it() {
        var code = heldBy(away);
        var standIn = standingIn(PROCESSING, away, Role.SPECIALIST);
        var again = new Actor(
                standIn.account(),
                standIn.name(),
                standIn.own().roles(),
                standIn.own().reach());

        assertThat(refusal(code, new Command.Complete(null), again)).isEqualTo(DossierRefusal.HELD_BY_ANOTHER);
        assertThat(lookup.counts(again).standingIn()).isZero();
    }

    @Test
    void the_inbox_shows_apart_what_is_looked_after() {
        var code = heldBy(away);
        heldBy(world.officer(world.commune, Role.SPECIALIST));
        var standIn = standingIn(PROCESSING, away, Role.SPECIALIST);

        var listed = new ArrayList<String>();
        lookup.each(null, Group.STANDING_IN, standIn, row -> listed.add(row.code()));

        assertThat(listed).containsExactly(code);
        assertThat(lookup.counts(standIn).standingIn()).isEqualTo(1);
        assertThat(lookup.counts(standIn).mine()).isZero();
    }

    private String atAppraisal() {
        var filed = commands.file(world.filing("Nguyễn Thị Thủy"), Request.of(Ids.next()), everybody);
        if (!(filed instanceof Outcome.Done<Receipt>(var receipt))) throw new AssertionError(filed);
        done(receipt.code(), new Command.Complete(null), everybody);
        done(receipt.code(), new Command.Complete(null), everybody);
        return receipt.code();
    }

    private String heldBy(Actor specialist) {
        var code = atAppraisal();
        done(code, new Command.TakeOver(), specialist);
        return code;
    }

    /** A specialist of the commune to whom somebody passed some permissions on. */
    private Actor standingIn(Set<Permission> passedOn, Actor absent, Role role) {
        var own = world.officer(world.commune, Role.SPECIALIST);
        Map<Permission, Reach> lent = new EnumMap<>(Permission.class);
        passedOn.forEach(permission -> {
            if (absent.may(permission)) lent.put(permission, absent.reach(permission));
        });
        var reach = new EnumMap<Permission, Reach>(Permission.class);
        reach.putAll(own.reach());
        reach.putAll(lent);
        var roles = new HashSet<>(own.roles());
        roles.add(role);
        return new Actor(
                own.account(),
                own.name(),
                roles,
                reach,
                own.own(),
                List.of(new Rights(absent.account(), Set.of(role), lent)));
    }

    private DossierView view(String code) {
        return lookup.byCode(code, everybody).orElseThrow();
    }

    private void done(String code, Command command, Actor by) {
        assertThat(commands.give(code, command, Request.of(Ids.next()), by)).isInstanceOf(Outcome.Done.class);
    }

    private Object refusal(String code, Command command, Actor by) {
        var outcome = commands.give(code, command, Request.of(Ids.next()), by);
        if (outcome instanceof Outcome.Refused<Receipt>(var refusal)) return refusal.code();
        throw new AssertionError("not refused: " + outcome);
    }
}
