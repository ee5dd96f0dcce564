package vn.motcua.petition.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.petition.Matter;
import vn.motcua.petition.Status;

/** Reads from the journals how petitions stood at an instant, as it was known at another. */
@Repository
class FigureStore {

    /**
     * @param status   at the end of the period
     * @param since    when it came to stand so
     * @param ended    when it was answered, refused or withdrawn by then
     * @param officer  whom it names, as far as is known today
     */
    record Stood(
            UUID id,
            String code,
            UUID agency,
            Matter matter,
            Status status,
            Instant received,
            Instant due,
            Instant since,
            @Nullable Instant ended,
            @Nullable UUID officer) {}

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Petitions that lay at one of the agencies at the end, and were not ended before the beginning.
     *
     * @param end   the first instant after the period
     * @param known lines recorded later do not count
     */
    List<Stood> stood(Collection<UUID> agencies, Instant begin, Instant end, Instant known) {
        return jdbc.sql("""
                with last as (
                    select distinct on (j.petition_id) j.petition_id, j.status, j.agency_id, j.matter, j.due, j.at
                    from petition.journal j
                    where j.at < :end and j.recorded <= :known
                    order by j.petition_id, j.seq desc),
                ended as (
                    select j.petition_id, min(j.at) as at
                    from petition.journal j
                    where j.at < :end and j.recorded <= :known and j.action in ('ANSWER', 'REFUSE', 'WITHDRAW')
                    group by j.petition_id)
                select p.id, p.code, l.agency_id, l.matter, l.status, p.received_at, l.due, l.at as since,
                       e.at as ended, p.complained_officer
                from last l
                join petition.petition p on p.id = l.petition_id
                left join ended e on e.petition_id = l.petition_id
                where l.agency_id = any(:agencies) and (e.at is null or e.at >= :begin)
                order by p.code
                """)
                .param("agencies", agencies.toArray(UUID[]::new))
                .param("begin", Rows.utc(begin))
                .param("end", Rows.utc(end))
                .param("known", Rows.utc(known))
                .query((row, n) -> stood(row))
                .list();
    }

    private static Stood stood(ResultSet row) throws SQLException {
        return new Stood(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("agency_id", UUID.class),
                Matter.valueOf(row.getString("matter")),
                Status.valueOf(row.getString("status")),
                Rows.at(row, "received_at"),
                Rows.at(row, "due"),
                Rows.at(row, "since"),
                Rows.maybe(row, "ended"),
                row.getObject("complained_officer", UUID.class));
    }
}
