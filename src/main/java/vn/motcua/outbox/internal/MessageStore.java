package vn.motcua.outbox.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.outbox.Outbox.Fate;
import vn.motcua.outbox.Outbox.State;
import vn.motcua.outbox.Parcel;
import vn.motcua.shared.Ids;

/** The rows of messages, as they are written, taken, sent and given up. */
@Repository
class MessageStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** One that was taken to be sent now; {@code since} is when it was written, or replayed. */
    record Taken(
            UUID id,
            String body,
            int tries,
            Instant since,
            @Nullable Instant notAfter) {}

    private record Row(
            UUID id,
            String key,
            String carrier,
            String about,
            String body,
            String next,
            @Nullable String until) {}

    private final JdbcClient sql;

    MessageStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(List<Parcel> parcels, Instant now) {
        var rows = parcels.stream().map(each -> row(each, now)).toList();
        sql.sql("""
                insert into outbox.message (id, key, carrier, about, body, created, next_try, not_after, tries, state)
                select x.id, x.key, x.carrier, x.about, x.body, :now, x.next, x.until, 0, 'WAITING'
                from jsonb_to_recordset(cast(:rows as jsonb))
                    as x(id uuid, key text, carrier text, about text, body text, next timestamptz, until timestamptz)
                on conflict (key) do nothing
                """)
                .param("rows", JSON.writeValueAsString(rows))
                .param("now", utc(now))
                .update();
    }

    private static Row row(Parcel parcel, Instant now) {
        var before = parcel.notBefore();
        var after = parcel.notAfter();
        return new Row(
                Ids.next(),
                parcel.key(),
                parcel.carrier(),
                parcel.about(),
                parcel.body(),
                (before == null || before.isBefore(now) ? now : before).toString(),
                after == null ? null : after.toString());
    }

    /** Nobody else takes them until the lease ends; what another node has locked is left to it. */
    List<Taken> take(String carrier, Instant now, Instant lease, int most) {
        return sql.sql("""
                with due as materialized (
                    select id from outbox.message
                    where carrier = :carrier and state = 'WAITING' and next_try <= :now
                    order by next_try
                    limit :most
                    for update skip locked)
                update outbox.message m set next_try = :lease, tries = m.tries + 1
                from due where m.id = due.id
                returning m.id, m.body, m.tries, coalesce(m.replayed, m.created) as since, m.not_after
                """)
                .param("carrier", carrier)
                .param("now", utc(now))
                .param("lease", utc(lease))
                .param("most", most)
                .query((row, n) -> new Taken(
                        row.getObject("id", UUID.class),
                        row.getString("body"),
                        row.getInt("tries"),
                        at(row, "since"),
                        instant(row, "not_after")))
                .list();
    }

    void sent(UUID id, Instant now) {
        sql.sql("""
                update outbox.message set state = 'SENT', ended = :now, body = null, error = null
                where id = :id and state = 'WAITING'
                """).param("id", id).param("now", utc(now)).update();
    }

    void again(UUID id, Instant next, String why) {
        sql.sql("update outbox.message set next_try = :next, error = :why where id = :id and state = 'WAITING'")
                .param("id", id)
                .param("next", utc(next))
                .param("why", why)
                .update();
    }

    /** It was taken and not tried after all. */
    void putBack(UUID id, Instant next) {
        sql.sql("update outbox.message set next_try = :next, tries = tries - 1 where id = :id and state = 'WAITING'")
                .param("id", id)
                .param("next", utc(next))
                .update();
    }

    void dead(UUID id, Instant now, String why) {
        sql.sql("""
                update outbox.message set state = 'DEAD', ended = :now, error = :why
                where id = :id and state = 'WAITING'
                """).param("id", id).param("now", utc(now)).param("why", why).update();
    }

    void over(UUID id, Instant now) {
        sql.sql("""
                update outbox.message set state = 'DROPPED', ended = :now, body = null
                where id = :id and state = 'WAITING'
                """).param("id", id).param("now", utc(now)).update();
    }

    void drop(String key, Instant now) {
        sql.sql("""
                update outbox.message set state = 'DROPPED', ended = :now, body = null
                where key = :key and state = 'WAITING'
                """).param("key", key).param("now", utc(now)).update();
    }

    Map<String, Fate> fates(Collection<String> keys) {
        var fates = new HashMap<String, Fate>();
        sql.sql("select key, state, tries, created, ended, error from outbox.message where key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    var fate = new Fate(
                            State.valueOf(row.getString("state")),
                            row.getInt("tries"),
                            at(row, "created"),
                            instant(row, "ended"),
                            row.getString("error"));
                    fates.put(row.getString("key"), fate);
                });
        return fates;
    }

    int forget(Instant before) {
        return sql.sql("delete from outbox.message where state in ('SENT', 'DROPPED') and ended < :before")
                .param("before", utc(before))
                .update();
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
