package vn.motcua.dossier.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.Assistance.Assisted;
import vn.motcua.dossier.Status;

/** Dossiers by who assisted with them: the only way a helper ever reaches one. */
@Repository
class AssistanceStore {

    private final JdbcClient jdbc;

    AssistanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Assisted> of(UUID helper, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                select d.id, d.code, d.version, d.status, d.procedure_code, d.receiving_id, d.filed_at, d.received_at, d.due,
                       (select f.returned_at from dossier.fact f
                         where f.dossier_id = d.id and f.known_to = 'infinity') as returned_at,
                       case when d.status = any('{FILED,AWAITING_PAPERS}') then p.owner_name end as owner_name
                from (select dossier_id from dossier.assisted
                      where account_id = :helper
                        and dossier_id < coalesce(:before, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
                      order by dossier_id desc limit :limit) a
                join dossier.dossier d on d.id = a.dossier_id
                join dossier.party p on p.dossier_id = d.id
                order by d.id desc
                """)
                .param("helper", helper)
                .param("before", before)
                .param("limit", limit)
                .query(AssistanceStore::assisted)
                .list();
    }

    Optional<Assisted> byCode(UUID helper, String code) {
        return jdbc.sql("""
                select d.id, d.code, d.version, d.status, d.procedure_code, d.receiving_id, d.filed_at, d.received_at, d.due,
                       (select f.returned_at from dossier.fact f
                         where f.dossier_id = d.id and f.known_to = 'infinity') as returned_at,
                       case when d.status = any('{FILED,AWAITING_PAPERS}') then p.owner_name end as owner_name
                from dossier.dossier d
                join dossier.assisted a on a.dossier_id = d.id and a.account_id = :helper
                join dossier.party p on p.dossier_id = d.id
                where d.code = :code
                """)
                .param("helper", helper)
                .param("code", code)
                .query(AssistanceStore::assisted)
                .optional();
    }

    /** The officer's words of the last request for papers. */
    Optional<String> asked(UUID dossier) {
        return jdbc.sql("""
                select n.body
                from dossier.journal j join dossier.note n on n.dossier_id = j.dossier_id and n.seq = j.seq
                where j.dossier_id = :dossier and j.action = 'ASK_PAPERS'
                order by j.seq desc limit 1
                """).param("dossier", dossier).query(String.class).optional();
    }

    List<String> files(UUID dossier) {
        return jdbc.sql("""
                select file_name from dossier.attachment where dossier_id = :dossier and purpose <> 'draft' order by id
                """).param("dossier", dossier).query(String.class).list();
    }

    private static Assisted assisted(ResultSet row, int n) throws SQLException {
        return new Assisted(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getInt("version"),
                Status.valueOf(row.getString("status")),
                row.getString("procedure_code"),
                row.getObject("receiving_id", UUID.class),
                row.getString("owner_name"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "received_at"),
                Columns.instant(row, "due"),
                Columns.instant(row, "returned_at"));
    }
}
