package vn.motcua.dossier.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.PartDossiers.Filed;
import vn.motcua.dossier.PartDossiers.Lead;
import vn.motcua.dossier.PartDossiers.Part;
import vn.motcua.dossier.PartDossiers.Result;
import vn.motcua.dossier.Status;

/** Reads leads with their parts. */
@Repository
class PartStore {

    private record Kept(UUID dossier, Result result) {}

    private final JdbcClient jdbc;

    PartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> leadOf(String code) {
        return jdbc.sql("select lead_id from dossier.dossier where code = :code and lead_id is not null")
                .param("code", code)
                .query(UUID.class)
                .optional();
    }

    Optional<Lead> lead(UUID id) {
        return jdbc.sql("""
                select d.id, d.code, d.status, d.procedure_code, d.receiving_id, d.holder_id, d.at_agency_id, j.actor_id,
                       d.received_at, d.due
                from dossier.dossier d join dossier.journal j on j.dossier_id = d.id and j.seq = d.version
                where d.id = :id and d.lead_id = d.id
                """)
                .param("id", id)
                .query((row, n) -> new Lead(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        Status.valueOf(row.getString("status")),
                        row.getString("procedure_code"),
                        row.getObject("receiving_id", UUID.class),
                        row.getObject("holder_id", UUID.class),
                        row.getObject("at_agency_id", UUID.class),
                        row.getObject("actor_id", UUID.class),
                        Columns.instant(row, "received_at"),
                        Columns.instant(row, "due"),
                        parts(id)))
                .optional();
    }

    private List<Part> parts(UUID lead) {
        var results = results(lead);
        return jdbc.sql("""
                select p.ordinal, p.procedure_code, p.agency_id, p.after, d.id, d.code, d.status, d.at_agency_id,
                       d.holder_id, d.changed_at, j.actor_id, d.received_at, d.due, f.end_at, f.timeliness
                from dossier.part p
                left join dossier.dossier d on d.id = p.part_id
                left join dossier.journal j on j.dossier_id = d.id and j.seq = d.version
                left join dossier.fact f on f.dossier_id = d.id and f.known_to = 'infinity'
                where p.lead_id = :lead
                order by p.ordinal
                """)
                .param("lead", lead)
                .query((row, n) -> part(row, results))
                .list();
    }

    private List<Kept> results(UUID lead) {
        return jdbc.sql("""
                select a.dossier_id, a.id, a.file_name, a.media_type, a.size, a.sha256, a.digitised,
                       exists (select from dossier.attachment l
                               where l.dossier_id = :lead and l.sha256 = a.sha256 and l.purpose = 'result') as with_lead
                from dossier.part p join dossier.attachment a on a.dossier_id = p.part_id
                where p.lead_id = :lead and a.purpose = 'result'
                order by a.id
                """)
                .param("lead", lead)
                .query((row, n) -> new Kept(
                        row.getObject("dossier_id", UUID.class),
                        new Result(
                                row.getObject("id", UUID.class),
                                row.getString("file_name"),
                                row.getString("media_type"),
                                row.getLong("size"),
                                row.getString("sha256"),
                                row.getBoolean("digitised"),
                                row.getBoolean("with_lead"))))
                .list();
    }

    private static Part part(ResultSet row, List<Kept> results) throws SQLException {
        var after = row.getObject("after", Integer.class);
        var id = row.getObject("id", UUID.class);
        var filed = id == null
                ? null
                : new Filed(
                        id,
                        row.getString("code"),
                        Status.valueOf(row.getString("status")),
                        row.getObject("at_agency_id", UUID.class),
                        row.getObject("holder_id", UUID.class),
                        row.getObject("changed_at", java.time.OffsetDateTime.class)
                                .toInstant(),
                        row.getObject("actor_id", UUID.class),
                        Columns.instant(row, "received_at"),
                        Columns.instant(row, "due"),
                        Columns.instant(row, "end_at"),
                        row.getObject("timeliness", Integer.class),
                        results.stream()
                                .filter(each -> each.dossier().equals(id))
                                .map(Kept::result)
                                .collect(Collectors.toUnmodifiableList()));
        return new Part(
                row.getInt("ordinal"),
                row.getString("procedure_code"),
                row.getObject("agency_id", UUID.class),
                after,
                filed);
    }

    /**
     * Whoever looks at these finds what is left to do; a few of which nothing can be done come again each time: a part
     * that waits for another, or a procedure that cannot be filed any more.
     */
    List<UUID> unsettled(int most) {
        return jdbc.sql("""
                select id from (
                    select l.id from dossier.part p join dossier.dossier l on l.id = p.lead_id
                    left join dossier.part b on b.lead_id = p.lead_id and b.ordinal = p.after
                    left join dossier.dossier bd on bd.id = b.part_id
                    where p.part_id is null and l.received_at is not null and l.desk in (2, 3, 5)
                      and (p.after is null or bd.status = any('{RESOLVED,RETURNED}'))
                    union
                    select l.id from dossier.dossier d join dossier.dossier l on l.id = d.lead_id
                    where d.lead_id is not null and d.id <> d.lead_id and d.desk is not null
                      and (d.desk in (1, 4) or l.status = any('{STOPPED,REFUSED,WITHDRAWN}'))) x
                limit :most
                """).param("most", most).query(UUID.class).list();
    }
}
