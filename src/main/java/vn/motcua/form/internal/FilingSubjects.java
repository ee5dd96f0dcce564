package vn.motcua.form.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.identity.ContactPoint;
import vn.motcua.notice.Subjects;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.VietnameseTime;

/** What messages say of filings: by their id to whoever began them, by that of an invitation to whoever is asked. */
@Component
class FilingSubjects implements Subjects {

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final Clock clock;

    FilingSubjects(JdbcClient jdbc, Catalogue catalogue, Agencies agencies, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public Map<String, Subject> of(Collection<String> codes) {
        var ids = codes.stream().flatMap(code -> id(code).stream()).toArray(UUID[]::new);
        if (ids.length == 0) return Map.of();
        var subjects = new HashMap<String, Subject>();
        jdbc.sql("""
                select id, procedure_code, agency_code, account_id, null as contact, null as token
                from form.filing where id = any(:ids)
                union all
                select c.id, f.procedure_code, f.agency_code, null, c.contact, c.token
                from form.companion c join form.filing f on f.id = c.filing_id
                where c.id = any(:ids)
                """).param("ids", ids).query(row -> {
            subjects.put(row.getString("id"), subject(row));
        });
        return subjects;
    }

    private static Optional<UUID> id(String code) {
        try {
            return code.length() == 36 ? Optional.of(UUID.fromString(code)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Subject subject(ResultSet row) throws SQLException {
        var code = row.getString("procedure_code");
        var contact = Optional.ofNullable(row.getString("contact")).flatMap(ContactPoint::of);
        return new Subject(
                row.getString("id"),
                code,
                catalogue
                        .inForce(code, VietnameseTime.dateOf(clock.instant()))
                        .map(ProcedureVersion::name)
                        .orElse(code),
                agencies.byCode(row.getString("agency_code")).map(Agency::name).orElse(""),
                null,
                row.getObject("account_id", UUID.class),
                contact.filter(point -> point.kind() == ContactPoint.Kind.PHONE)
                        .map(ContactPoint::value)
                        .orElse(null),
                contact.filter(point -> point.kind() == ContactPoint.Kind.EMAIL)
                        .map(ContactPoint::value)
                        .orElse(null),
                null,
                row.getString("token"));
    }
}
