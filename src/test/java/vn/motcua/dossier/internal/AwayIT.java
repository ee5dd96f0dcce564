package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierRefusal.*;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierQuery.Group;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** To another agency and back, and reception for an agency elsewhere: who sees and does what meanwhile. */
@MotcuaIT
class AwayIT {

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Given given;
    World world;
    Actor by;
    Actor other;

    @BeforeEach
    void open() {
        given = new Given(source, clock);
        world = given.world;
        by = world.everybody();
        other = world.officer(world.neighbour, Role.SPECIALIST);
    }

    @Test
    void the_step_goes_to_the_other_agency_and_back_while_who_is_competent_and_its_time_stay() {
        var code = working();
        var before = see(code, by);

        given.done(code, handOver(), by);
        var away = see(code, other);

        assertThat(away.atAgency()).isEqualTo(world.neighbour.id());
        assertThat(List.of(away.assistingAgency(), away.receivingAgency(), away.competentAgency()))
                .containsOnly(world.commune.id());
        assertThat(away.step()).isEqualTo(before.step());
        assertThat(away.stepDue()).isEqualTo(before.stepDue());
        assertThat(away.stepSince()).isEqualTo(before.stepSince());
        assertThat(away.due()).isEqualTo(before.due());
        assertThat(see(code, by).atAgency()).isEqualTo(world.neighbour.id());

        given.done(code, new Command.TakeOver(), other);
        given.done(code, new Command.HandHome("Đã xác minh"), other);

        assertThat(see(code, by).atAgency()).isEqualTo(world.commune.id());
        assertThat(see(code, by).step()).isEqualTo(before.step());
        assertThat(see(code, by).journal().stream().map(DossierView.JournalLine::action))
                .containsSubsequence(Action.HAND_TO_AGENCY, Action.TAKE_OVER, Action.HAND_HOME);
        assertThat(given.lookup.byCode(code, other))
                .as("it concerns them no more")
                .isEmpty();
    }

    @Test
    void the_other_agency_finds_it_by_name_and_in_its_inbox_only_while_it_lies_there() {
        var code = working();
        assertThat(found(other)).doesNotContain(code);

        given.done(code, handOver(), by);

        assertThat(found(other)).contains(code);
        assertThat(given.codes(Group.OPEN, other)).contains(code);
        assertThat(given.codes(Group.OPEN, by)).doesNotContain(code);
        given.done(code, new Command.HandHome("Xong"), other);
        assertThat(found(other)).doesNotContain(code);
        assertThat(given.codes(Group.OPEN, by)).contains(code);
    }

    @Test
    void completing_the_step_there_sends_it_on_along_its_path_at_the_competent_agency() {
        var code = working();
        given.done(code, handOver(), by);

        given.done(code, new Command.Complete("Đã thẩm định"), other);

        assertThat(see(code, by).atAgency()).isEqualTo(world.commune.id());
        assertThat(see(code, by).step()).isEqualTo(3);
    }

    @Test
    void what_only_competence_allows_stays_with_the_competent_agency() {
        var leaderThere = world.officer(world.neighbour, Role.LEADER);
        var code = working();
        given.done(code, handOver(), by);

        assertThat(given.refused(code, new Command.Stop("Luật", "Lý do"), leaderThere))
                .isEqualTo(NOT_PERMITTED);
        assertThat(given.refused(code, new Command.Extend("verify", "Lý do"), leaderThere))
                .isEqualTo(NOT_PERMITTED);
        assertThat(see(code, leaderThere).commands()).doesNotContain("stop", "refuse", "pause", "extend");
        assertThat(see(code, by).commands()).contains("stop", "hand-home");
        given.done(code, new Command.Pause("Luật", "Chờ xác minh"), by);
        assertThat(see(code, by).status()).isEqualTo(Status.PAUSED);
    }

    @Test
    void the_competent_agency_calls_it_back_whoever_holds_it_there() {
        var code = working();
        given.done(code, handOver(), by);
        given.done(code, new Command.TakeOver(), other);

        given.done(code, new Command.HandHome("Cần gấp"), by);

        assertThat(see(code, by).atAgency()).isEqualTo(world.commune.id());
        assertThat(see(code, by).holder()).isNull();
        assertThat(given.notices(other, code)).contains("CALLED_BACK");
    }

    @Test
    void it_is_refused_where_there_is_nothing_to_do_elsewhere() {
        var filed = given.filed(by);
        assertThat(given.refused(filed, handOver(), by)).isEqualTo(MOVE_NOT_ALLOWED);
        var code = working();
        assertThat(given.refused(code, new Command.HandHome("Trả"), by)).isEqualTo(NOT_AWAY);
        assertThat(given.refused(code, new Command.HandToAgency("X99", "Lý do"), by))
                .isEqualTo(UNKNOWN_AGENCY);
        assertThat(given.refused(code, new Command.HandToAgency(world.commune.code(), "Lý do"), by))
                .isEqualTo(ALREADY_THERE);
        assertThat(given.refused(code, new Command.HandToAgency(world.neighbour.code(), " "), by))
                .isEqualTo(TEXT_MISSING);
        assertThat(given.refused(code, handOver(), other)).isEqualTo(DOSSIER_NOT_FOUND);
        given.done(code, handOver(), by);
        assertThat(given.refused(code, new Command.HandToAgency(world.province.code(), "Lý do"), other))
                .isEqualTo(ALREADY_AWAY);
        given.done(code, new Command.HandHome("Xong"), other);
        given.done(code, new Command.Complete(null), by);
        assertThat(given.refused(code, handOver(), by)).isEqualTo(AWAY_ONLY_AT_WORK);
    }

    @Test
    void twice_the_same_request_leaves_one_line_and_a_stale_version_is_told() {
        var code = working();
        var request = new Request(Ids.next(), see(code, by).version(), null);

        var first = given.receipt(given.commands.give(code, handOver(), request, by));
        var again = given.receipt(given.commands.give(code, handOver(), request, by));

        assertThat(again.version()).isEqualTo(first.version());
        assertThat(again.replayed()).isTrue();
        var stale = new Request(Ids.next(), first.version() - 1, null);
        assertThat(given.code(given.commands.give(code, new Command.HandHome("Trả"), stale, other)))
                .isEqualTo(STALE_VERSION);
    }

    @Test
    void a_late_step_is_kept_as_the_holder_s_when_it_goes_elsewhere() {
        var code = working();
        given.done(code, new Command.TakeOver(), by);
        clock.advance(Duration.ofDays(1));

        given.done(code, handOver(), by);

        assertThat(jdbc.sql("""
                        select count(*) from dossier.late_step s join dossier.dossier d on d.id = s.dossier_id
                        where d.code = :code and s.account_id = :account
                        """)
                        .param("code", code)
                        .param("account", by.account())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_dossier_received_for_an_agency_elsewhere_goes_there_and_its_result_comes_back_to_be_returned() {
        var there = world.officer(world.neighbour, Role.HEAD, Role.SPECIALIST, Role.LEADER);
        var filing = new FileDossier(
                World.PROCEDURE,
                "counter",
                null,
                world.commune.code(),
                world.neighbour.code(),
                new FileDossier.Owner("Lý Phi Địa Giới", null, null, null, null, null, null),
                null);
        var code = given.receipt(given.commands.file(filing, Request.of(Ids.next()), by))
                .code();

        given.done(code, new Command.Receive(null), by);
        assertThat(see(code, there).atAgency()).isEqualTo(world.neighbour.id());
        assertThat(given.refused(code, new Command.Complete(null), by)).isEqualTo(NOT_PERMITTED);
        for (int step = 0; step < 3; step++) given.done(code, new Command.Complete(null), there);

        assertThat(see(code, by).status()).isEqualTo(Status.RESOLVED);
        assertThat(see(code, by).atAgency()).isEqualTo(world.commune.id());
        given.done(code, new Command.Complete(null), by);
        assertThat(see(code, there).status()).isEqualTo(Status.RETURNED);
    }

    private Command handOver() {
        return new Command.HandToAgency(world.neighbour.code(), "Nhờ xác minh tại nơi cư trú");
    }

    /** At the appraisal. */
    private String working() {
        var code = given.filed(by);
        given.done(code, new Command.Receive(null), by);
        given.done(code, new Command.Complete(null), by);
        return code;
    }

    private DossierView see(String code, Actor actor) {
        return given.lookup.byCode(code, actor).orElseThrow();
    }

    private List<String> found(Actor actor) {
        return given.lookup.list("tran thi", Group.ALL, null, actor).rows().stream()
                .map(row -> row.code())
                .toList();
    }
}
