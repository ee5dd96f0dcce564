package vn.motcua.dossier.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;

/** Reads what dossiers have to do with each other and with whom they were discussed. */
@Repository
class LinkStore {

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the actor or their agency was asked about the dossier, the question stands and the dossier is open. */
    boolean asked(String code, Actor by) {
        return jdbc.sql("""
                select exists (
                    select from dossier.dossier d join dossier.question q on q.dossier_id = d.id
                    where d.code = :code and d.desk is not null and q.withdrawn_at is null
                      and (q.to_account = :account or q.to_agency = any(:agencies)))
                """)
                .param("code", code)
                .param("account", by.account())
                .param("agencies", by.reach(Permission.DOSSIER_READ).agencies().toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    List<Links.Question> questions(UUID dossier) {
        return jdbc.sql("""
                select id, asked_by, from_agency, to_agency, to_department, to_account, due,
                       answered_at is null and withdrawn_at is null as open
                from dossier.question where dossier_id = :id order by id
                """).param("id", dossier).query(LinkStore::question).list();
    }

    int parts(UUID lead) {
        return jdbc.sql("select count(*) from dossier.part where lead_id = :lead")
                .param("lead", lead)
                .query(Integer.class)
                .single();
    }

    int openParts(UUID lead) {
        return jdbc.sql("""
                select count(*) from dossier.part p left join dossier.dossier d on d.id = p.part_id
                where p.lead_id = :lead and (d.id is null or d.desk <> 4)
                """).param("lead", lead).query(Integer.class).single();
    }

    Optional<Instant> latestPartDue(UUID lead) {
        return jdbc.sql("select max(due) from dossier.dossier where lead_id = :lead and id <> :lead")
                .param("lead", lead)
                .query((row, n) -> Optional.ofNullable(instant(row, 1)))
                .single();
    }

    Optional<Instant> due(UUID dossier) {
        return jdbc.sql("select due from dossier.dossier where id = :id")
                .param("id", dossier)
                .query((row, n) -> Optional.ofNullable(instant(row, 1)))
                .optional()
                .flatMap(due -> due);
    }

    private static Links.Question question(ResultSet row, int number) throws SQLException {
        return new Links.Question(
                row.getObject("id", UUID.class),
                row.getObject("asked_by", UUID.class),
                row.getObject("from_agency", UUID.class),
                row.getObject("to_agency", UUID.class),
                row.getObject("to_department", UUID.class),
                row.getObject("to_account", UUID.class),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getBoolean("open"));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
