package vn.motcua.dossier.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Deadlines;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.notice.Subjects;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;

/** What messages say of dossiers: by the version of the procedure they are bound to. */
@Component
class SubjectStore implements Subjects {

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final Deadlines deadlines;
    private final FollowKeys keys;

    SubjectStore(JdbcClient jdbc, Catalogue catalogue, Agencies agencies, Deadlines deadlines, FollowKeys keys) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.deadlines = deadlines;
        this.keys = keys;
    }

    @Override
    public Map<String, Subject> of(Collection<String> codes) {
        var subjects = new HashMap<String, Subject>();
        jdbc.sql("""
                select d.code, d.channel, d.procedure_code, d.procedure_id, d.receiving_id, d.competent_id, d.filed_at,
                       d.received_at, d.due, d.owner_account, p.phone, p.email
                from dossier.dossier d join dossier.party p on p.dossier_id = d.id
                where d.code = any(:codes)
                """).param("codes", codes.toArray(String[]::new)).query(row -> {
            subjects.put(row.getString("code"), subject(row));
        });
        return subjects;
    }

    private Subject subject(ResultSet row) throws SQLException {
        var code = row.getString("procedure_code");
        var version =
                Optional.ofNullable(row.getObject("procedure_id", UUID.class)).flatMap(catalogue::version);
        var due = row.getObject("due", OffsetDateTime.class);
        return new Subject(
                row.getString("code"),
                code,
                version.map(ProcedureVersion::name).orElse(code),
                agencies.byId(row.getObject("receiving_id", UUID.class))
                        .map(Agency::name)
                        .orElse(""),
                due == null ? null : due.toInstant(),
                row.getObject("owner_account", UUID.class),
                row.getString("phone"),
                row.getString("email"),
                version.map(known -> expected(known, row)).orElse(null),
                keys.key(row.getString("code")));
    }

    private @Nullable Instant expected(ProcedureVersion version, ResultSet row) {
        try {
            if (row.getObject("received_at") != null) return null;
            var filed = row.getObject("filed_at", OffsetDateTime.class).toInstant();
            var competent = row.getObject("competent_id", UUID.class);
            return version.caseOf(null, row.getString("channel"))
                    .map(normal ->
                            deadlines.instant(competent, normal.promised(), filed, List.of(), version.waitMode()))
                    .orElse(null);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
