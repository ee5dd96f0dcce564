package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.database.internal.Superuser;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.JournalVerification.Broken;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

@MotcuaIT
class VerificationIT {

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource application;

    @Autowired
    Verification verification;

    @Autowired
    TestClock clock;

    World world;
    Actor by;
    JdbcClient intruder;
    String code;

    @BeforeEach
    void a_dossier_with_five_lines() {
        world = new World();
        by = world.everybody();
        intruder = Superuser.on(application);
        var commands = world.pipeline(source, clock);
        code = ((Outcome.Done<Receipt>) commands.file(world.filing("Đỗ Văn Bình"), Request.of(Ids.next()), by))
                .value()
                .code();
        for (var command : List.of(
                new Command.TakeOver(),
                new Command.Complete("đủ"),
                new Command.TakeOver(),
                new Command.Withdraw("đổi ý"))) {
            assertThat(commands.give(code, command, Request.of(Ids.next()), by)).isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void an_untouched_journal_is_whole() {
        assertThat(broken()).isEmpty();
    }

    @Test
    void every_column_of_a_line_is_covered() {
        for (var change : List.of(
                "action = 'PAUSE'",
                "action = 'NONSENSE'",
                "status = 'PAUSED'",
                "actor_id = gen_random_uuid()",
                "at = at - interval '1 microsecond'",
                "recorded = recorded + interval '1 day'",
                "request_id = gen_random_uuid()",
                "request_sum = request_sum + 1",
                "detail = coalesce(detail, '') || ' '",
                "note_sum = '\\x00'::bytea",
                "hash = '\\x00'::bytea")) {
            tampered(
                    "update dossier.journal set " + change + " where seq = 3 and dossier_id = " + id(),
                    () -> assertThat(broken())
                            .as(change)
                            .extracting(Broken::kind)
                            .contains("changed"));
        }
    }

    @Test
    void a_missing_line_a_cut_end_changed_words_and_a_changed_row_are_found() {
        tampered(
                "delete from dossier.journal where seq = 3 and dossier_id = " + id(),
                () -> assertThat(broken()).contains(new Broken(code, 3, "missing")));
        tampered(
                "delete from dossier.journal where seq = 1 and dossier_id = " + id(),
                () -> assertThat(broken()).contains(new Broken(code, 1, "missing")));
        tampered(
                "delete from dossier.journal where seq = 5 and dossier_id = " + id(),
                () -> assertThat(broken()).contains(new Broken(code, 5, "cut")));
        tampered(
                "delete from dossier.journal where dossier_id = " + id(),
                () -> assertThat(broken()).contains(new Broken(code, 1, "cut")));
        tampered(
                "update dossier.note set body = 'khác' where seq = 5 and dossier_id = " + id(),
                () -> assertThat(broken()).contains(new Broken(code, 5, "changed")));
        tampered(
                "update dossier.dossier set status = 'RETURNED', desk = null, received_at = filed_at where id = "
                        + id(),
                () -> assertThat(broken()).contains(new Broken(code, 0, "state")));
    }

    @Test
    void erased_words_are_no_fault() {
        tampered(
                "delete from dossier.note where dossier_id = " + id(),
                () -> assertThat(broken()).isEmpty());
    }

    @Test
    void the_application_cannot_touch_a_line() {
        assertThat(refused("update dossier.journal set action = 'PAUSE'")).isTrue();
        assertThat(refused("delete from dossier.journal")).isTrue();
        assertThat(refused("truncate dossier.journal")).isTrue();
    }

    @Test
    void who_may_not_verify_gets_nothing() {
        assertThat(verification.verify(world.officer(world.commune, Role.SPECIALIST)))
                .isEmpty();
    }

    private boolean refused(String sql) {
        try {
            jdbc.sql(sql).update();
            return false;
        } catch (DataAccessException refused) {
            return true;
        }
    }

    private String id() {
        return "(select id from dossier.dossier where code = '" + code + "')";
    }

    private List<Broken> broken() {
        return verification.verify(world.operator()).orElseThrow().broken().stream()
                .filter(each -> each.code().equals(code))
                .toList();
    }

    /** Does it as the database's superuser, looks, and puts everything back. */
    private void tampered(String sql, Runnable look) {
        for (var table : List.of("journal", "note", "dossier")) {
            intruder.sql("drop table if exists public.kept_" + table).update();
            intruder.sql("create table public.kept_" + table + " as select * from dossier." + table + " where "
                            + (table.equals("dossier") ? "id" : "dossier_id") + " = " + id())
                    .update();
        }
        intruder.sql(sql).update();
        try {
            look.run();
        } finally {
            for (var table : List.of("journal", "note")) {
                intruder.sql("delete from dossier." + table + " where dossier_id = " + id())
                        .update();
                intruder.sql("insert into dossier." + table + " select * from public.kept_" + table)
                        .update();
            }
            intruder.sql("update dossier.dossier d set status = k.status, desk = k.desk, received_at = k.received_at"
                            + " from public.kept_dossier k where k.id = d.id")
                    .update();
        }
    }
}
