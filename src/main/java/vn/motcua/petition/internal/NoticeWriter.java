package vn.motcua.petition.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.notice.Subjects;
import vn.motcua.notice.Template;
import vn.motcua.shared.Ids;

/** Writes notices about petitions, and answers what messages say of them and where senders are reached. */
@Repository
class NoticeWriter implements Subjects {

    private final JdbcClient jdbc;
    private final Agencies agencies;

    NoticeWriter(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    void tell(Collection<UUID> accounts, Template template, String code, Instant at) {
        if (accounts.isEmpty()) return;
        jdbc.sql("""
                insert into notice.told (id, account_id, template, dossier_code, at)
                select x.notice, x.account, :template, :code, :at from unnest(:notices, :accounts) as x(notice, account)
                """)
                .param("template", template.name())
                .param("code", code)
                .param("at", Rows.utc(at))
                .param(
                        "notices",
                        Stream.generate(Ids::next).limit(accounts.size()).toArray(UUID[]::new))
                .param("accounts", accounts.toArray(UUID[]::new))
                .update();
    }

    /** To a sender without an account. */
    void tellSender(Template template, String code, Instant at) {
        jdbc.sql("""
                insert into notice.told (id, account_id, template, dossier_code, at)
                values (:id, null, :template, :code, :at)
                """)
                .param("id", Ids.next())
                .param("template", template.name())
                .param("code", code)
                .param("at", Rows.utc(at))
                .update();
    }

    @Override
    public Map<String, Subject> of(Collection<String> codes) {
        var subjects = new HashMap<String, Subject>();
        jdbc.sql("""
                select p.code, p.agency_id, p.due, s.account, s.phone, s.email
                from petition.petition p join petition.sender s on s.petition_id = p.id
                where p.code = any(:codes)
                """).param("codes", codes.toArray(String[]::new)).query(row -> {
            var code = row.getString("code");
            var agency = agencies.byId(row.getObject("agency_id", UUID.class));
            subjects.put(
                    code,
                    new Subject(
                            code,
                            "",
                            "",
                            agency.map(Agency::name).orElse(""),
                            Rows.at(row, "due"),
                            row.getObject("account", UUID.class),
                            row.getString("phone"),
                            row.getString("email")));
        });
        return subjects;
    }
}
