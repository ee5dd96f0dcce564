package vn.motcua.remotehelp.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.notice.Subjects;
import vn.motcua.notice.Template;
import vn.motcua.procedure.Catalogue;
import vn.motcua.shared.Ids;
import vn.motcua.shared.VietnameseTime;

/** Tells the two sides of an hour, in the transaction in which it changes, and answers what messages say of it. */
@Repository
class Telling implements Subjects {

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Catalogue catalogue;

    Telling(JdbcClient jdbc, Agencies agencies, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.catalogue = catalogue;
    }

    void tell(UUID account, Template template, String code, Instant at) {
        jdbc.sql("""
                insert into notice.told (id, account_id, template, dossier_code, at)
                values (:id, :account, :template, :code, :at)
                """)
                .param("id", Ids.next())
                .param("account", account)
                .param("template", template.name())
                .param("code", code)
                .param("at", Rows.utc(at))
                .update();
    }

    /**
     * Reminds of hours that begin within a stretch of time from now, each booking once in this way; what was booked within
     * that very stretch before its hour needs no reminder.
     */
    void remind(Template kind, Instant now, Duration before, int most) {
        var waiting = jdbc.sql("""
                select b.id from remotehelp.booking b
                 where b.state = 'BOOKED' and b.starts > :now and b.starts <= :until
                   and b.booked_at <= b.starts - make_interval(secs => :before)
                   and not exists (select from remotehelp.reminder r where r.booking_id = b.id and r.kind = :kind)
                 order by b.starts limit :most
                """)
                .param("now", Rows.utc(now))
                .param("until", Rows.utc(now.plus(before)))
                .param("before", before.toSeconds())
                .param("kind", kind.name())
                .param("most", most)
                .query(UUID.class)
                .list();
        for (var booking : waiting) remind(booking, kind, now);
    }

    /** Once, whichever node comes first; the booking is looked at again under its lock. */
    private void remind(UUID booking, Template kind, Instant now) {
        jdbc.sql("""
                with open as (
                    select b.id, b.account_id, b.code from remotehelp.booking b
                     where b.id = :booking and b.state = 'BOOKED' for share),
                reminded as (
                    insert into remotehelp.reminder (booking_id, kind, at)
                    select o.id, :kind, :now from open o
                    on conflict do nothing
                    returning booking_id, kind)
                insert into notice.told (id, account_id, template, dossier_code, at)
                select :id, o.account_id, r.kind, o.code, :now from reminded r join open o on o.id = r.booking_id
                """)
                .param("booking", booking)
                .param("kind", kind.name())
                .param("id", Ids.next())
                .param("now", Rows.utc(now))
                .update();
    }

    @Override
    public Map<String, Subject> of(Collection<String> codes) {
        var subjects = new HashMap<String, Subject>();
        jdbc.sql("""
                select b.code, b.agency_id, b.account_id, b.starts, b.procedure_code
                  from remotehelp.booking b where b.code = any(:codes)
                """).param("codes", codes.toArray(String[]::new)).query(row -> {
            var code = row.getString("code");
            var starts = row.getObject("starts", OffsetDateTime.class).toInstant();
            var procedure = row.getString("procedure_code");
            var version = procedure == null
                    ? null
                    : catalogue
                            .inForce(procedure, VietnameseTime.dateOf(starts))
                            .orElse(null);
            subjects.put(
                    code,
                    new Subject(
                            code,
                            "",
                            version == null ? "" : version.name(),
                            agencies.byId(row.getObject("agency_id", UUID.class))
                                    .map(Agency::name)
                                    .orElse(""),
                            starts,
                            row.getObject("account_id", UUID.class),
                            null,
                            null));
        });
        return subjects;
    }
}
