package vn.motcua.dossier.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.Receptions;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;

/** Reads what an agency received, page by page along the index of its facts. */
@Repository
class ReceptionStore implements Receptions {

    private static final int PAGE = 500;

    private final JdbcClient jdbc;

    ReceptionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void each(UUID agency, Instant from, Instant to, Actor by, Consumer<Reception> taker) {
        if (!by.reach(Permission.DOSSIER_READ).covers(agency)) return;
        var after = from;
        var last = new UUID(0, 0);
        List<Reception> page;
        do {
            page = page(agency, after, last, to);
            page.forEach(taker);
            if (!page.isEmpty()) {
                after = page.getLast().receivedAt();
                last = page.getLast().id();
            }
        } while (page.size() == PAGE);
    }

    private List<Reception> page(UUID agency, Instant after, UUID last, Instant to) {
        return jdbc.sql("""
                select d.id, d.code, d.procedure_code, d.procedure_id, d.status, p.owner_name, p.address, p.phone,
                    d.competent_id, f.received_at, d.original_due, f.returned_at
                from (
                    (select dossier_id, received_at, returned_at from dossier.fact
                     where competent_id = :agency and receiving_id = :agency
                        and received_at >= :after and received_at < :to
                        and (received_at, dossier_id) > (:after, :last) and known_to = 'infinity'
                     order by received_at, dossier_id limit :most)
                    union all
                    (select dossier_id, received_at, returned_at from dossier.fact
                     where receiving_id = :agency and receiving_id <> competent_id
                        and received_at >= :after and received_at < :to
                        and (received_at, dossier_id) > (:after, :last) and known_to = 'infinity'
                     order by received_at, dossier_id limit :most)) f
                join dossier.dossier d on d.id = f.dossier_id
                join dossier.party p on p.dossier_id = f.dossier_id
                order by f.received_at, f.dossier_id
                limit :most
                """)
                .param("agency", agency)
                .param("after", after.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("last", last)
                .param("most", PAGE)
                .query((row, n) -> new Reception(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        Status.valueOf(row.getString(5)),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getObject(9, UUID.class),
                        row.getObject(10, OffsetDateTime.class).toInstant(),
                        instant(row, 11),
                        instant(row, 12)))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
