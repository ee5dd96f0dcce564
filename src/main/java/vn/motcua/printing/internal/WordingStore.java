package vn.motcua.printing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.printing.Circular;
import vn.motcua.printing.KeepWordings.Beginning;
import vn.motcua.printing.Wording;
import vn.motcua.shared.Ids;

/** Wordings and the first days of the generations; the newest line holds. */
@Repository
class WordingStore {

    private final JdbcClient jdbc;

    WordingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the agency words itself, without its superiors' wordings. */
    Map<Wording, String> of(UUID agency) {
        var found = new EnumMap<Wording, String>(Wording.class);
        jdbc.sql("""
                select distinct on (wording) wording, body from printing.wording
                where agency_id = :agency
                order by wording, id desc
                """).param("agency", agency).query(row -> {
            var body = row.getString(2);
            if (!body.isEmpty()) found.put(Wording.valueOf(row.getString(1)), body);
        });
        return found;
    }

    void word(UUID agency, Wording wording, String body, UUID account, Instant at) {
        jdbc.sql("""
                insert into printing.wording (id, agency_id, wording, body, account_id, at)
                values (:id, :agency, :wording, :body, :account, :at)
                """)
                .param("id", Ids.next())
                .param("agency", agency)
                .param("wording", wording.name())
                .param("body", body)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void begin(Circular circular, LocalDate first, UUID account, Instant at) {
        jdbc.sql("""
                insert into printing.beginning (id, circular, first_day, account_id, at)
                values (:id, :circular, :first, :account, :at)
                """)
                .param("id", Ids.next())
                .param("circular", circular.name())
                .param("first", first)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Beginning> beginnings() {
        return jdbc.sql("""
                select distinct on (circular) circular, first_day, at from printing.beginning
                order by circular, id desc
                """)
                .query((row, n) -> new Beginning(
                        Circular.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }
}
