package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Status;
import vn.motcua.testing.MotcuaIT;

/** What the database itself refuses in a row, against the same rules in plain Java; and instants as they arrive there. */
@MotcuaIT
class SoundRowsIT {

    private static final Set<Status> NEVER_ACCEPTED =
            Set.of(Status.FILED, Status.AWAITING_PAPERS, Status.NOT_ACCEPTED, Status.WITHDRAWN);
    private static final String AN_INSTANT = "2026-11-23T01:02:03Z";

    @Autowired
    DataSource source;

    @Test
    void a_dossier_lies_in_the_heap_of_its_state_and_is_dated() {
        for (var status : Status.values()) {
            for (var desk : heaps()) {
                for (boolean accepted : List.of(true, false)) {
                    for (boolean waits : List.of(true, false)) {
                        boolean sound = Objects.equals(desk, Desk.number(status))
                                && (accepted || NEVER_ACCEPTED.contains(status))
                                && waits == status.waiting();

                        assertThat(sound(status.name(), desk, "post", accepted, waits))
                                .as("%s in %s, accepted %s, waits %s", status, desk, accepted, waits)
                                .isEqualTo(sound);
                    }
                }
            }
        }
        assertThat(sound("LOST", null, "post", true, false)).isFalse();
        assertThat(sound("RETURNED", null, "pigeon", true, false)).isFalse();
        assertThat(sound("RETURNED", null, "counter", true, false)).isTrue();
    }

    /** What keeps the table, not only the function. */
    @Test
    void the_tables_refuse_what_is_not_sound() {
        var jdbc = JdbcClient.create(source);

        for (var constraint : List.of("dossier_is_sound", "fact_is_sound")) {
            assertThat(jdbc.sql("select convalidated from pg_constraint where conname = :name")
                            .param("name", constraint)
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into dossier.dossier (id, code, version, head, status, desk, channel, procedure_code,
                            assisting_id, receiving_id, competent_id, at_agency_id, filed_at, changed_at)
                        select x, 'B-1', 1, ''::bytea, 'FILED', 2, 'counter', 'p', x, x, x, x, now(), now()
                        from (select '00000000-0000-7000-8000-000000000001'::uuid) one (x)
                        """).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("dossier_is_sound");
    }

    @Test
    void a_fact_has_a_whole_end_or_none() {
        assertThat(end("counter", null, null, null)).isTrue();
        assertThat(end("counter", "2026-11-23T01:02:03Z", "resolved", -1)).isTrue();
        assertThat(end("counter", "2026-11-23T01:02:02Z", "resolved", -1)).isFalse();
        assertThat(end("counter", "2026-11-24T00:00:00Z", "vanished", -1)).isFalse();
        assertThat(end("counter", "2026-11-24T00:00:00Z", null, -1)).isFalse();
        assertThat(end("counter", "2026-11-24T00:00:00Z", "refused", null)).isFalse();
        assertThat(end("counter", null, "refused", null)).isFalse();
        assertThat(end("counter", null, null, 1)).isFalse();
        assertThat(end("pigeon", null, null, null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1900-01-01T00:00:00Z",
                "1999-12-31T23:59:59.999999Z",
                "1969-12-31T23:59:59.000001Z",
                "2000-01-01T00:00:00Z",
                "2026-11-23T01:02:03.456789Z",
                "2200-12-31T23:59:59.999999Z"
            })
    void an_instant_arrives_as_it_was_sent(String text) {
        var statement = new NamedStatement("select cast(:at = cast(:text as timestamptz) as text)");

        var same = statement.text(
                new JdbcTemplate(source),
                values -> values.instant("at", Instant.parse(text)).text("text", text));

        assertThat(same).isEqualTo("true");
        assertThat(new BinaryInstant(Instant.parse(text)).getValue()).isEqualTo(text);
        assertThatThrownBy(() -> new BinaryInstant(Instant.parse(text)).setByteValue(new byte[8], 0))
                .isInstanceOf(SQLException.class);
    }

    private static List<@Nullable Integer> heaps() {
        var heaps = new ArrayList<@Nullable Integer>();
        heaps.add(null);
        for (var desk : Desk.values()) heaps.add(desk.number());
        return heaps;
    }

    private boolean sound(String status, @Nullable Integer desk, String channel, boolean accepted, boolean waits) {
        return JdbcClient.create(source)
                .sql(
                        "select dossier.is_sound(:status, cast(:desk as smallint), :channel, cast(:received as timestamptz),"
                                + " cast(:since as timestamptz))")
                .param("status", status)
                .param("desk", desk)
                .param("channel", channel)
                .param("received", accepted ? AN_INSTANT : null)
                .param("since", waits ? AN_INSTANT : null)
                .query(Boolean.class)
                .single();
    }

    private boolean end(String channel, @Nullable String at, @Nullable String kind, @Nullable Integer timeliness) {
        return JdbcClient.create(source)
                .sql(
                        "select dossier.is_sound(:channel, cast(:received as timestamptz), cast(:at as timestamptz), :kind,"
                                + " cast(:timeliness as smallint))")
                .param("channel", channel)
                .param("received", AN_INSTANT)
                .param("at", at)
                .param("kind", kind)
                .param("timeliness", timeliness)
                .query(Boolean.class)
                .single();
    }
}
