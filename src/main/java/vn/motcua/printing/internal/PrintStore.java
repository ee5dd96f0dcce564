package vn.motcua.printing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.printing.Circular;
import vn.motcua.printing.FormKind;
import vn.motcua.printing.PrintHistory.Print;
import vn.motcua.printing.PrintRegister.RegisterPrint;
import vn.motcua.shared.Ids;

/** Writes down what is printed and reads it again. */
@Repository
class PrintStore {

    private static final int TRIES = 5;

    private final JdbcClient jdbc;

    PrintStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One form of each dossier; answers the number of the copy by dossier. */
    Map<UUID, Integer> printed(Map<UUID, Circular> dossiers, FormKind form, UUID account, Instant at) {
        for (int tried = 1; ; tried++) {
            try {
                return insert(dossiers, form, account, at);
            } catch (DuplicateKeyException e) {
                if (tried == TRIES) throw e; // somebody prints the same at the same moment, again and again
            }
        }
    }

    private Map<UUID, Integer> insert(Map<UUID, Circular> dossiers, FormKind form, UUID account, Instant at) {
        var copies = new HashMap<UUID, Integer>();
        var ids = dossiers.keySet().toArray(UUID[]::new);
        jdbc.sql("""
                insert into printing.print (id, dossier_id, circular, form, copy, account_id, at)
                select n.id, n.dossier_id, n.circular, :form, coalesce(max(p.copy), 0) + 1, :account, :at
                from unnest(:ids, :dossiers, :circulars) as n (id, dossier_id, circular)
                left join printing.print p
                    on p.dossier_id = n.dossier_id and p.circular = n.circular and p.form = :form
                group by n.id, n.dossier_id, n.circular
                returning dossier_id, copy
                """)
                .param("form", form.name())
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", dossiers.keySet().stream().map(each -> Ids.next()).toArray(UUID[]::new))
                .param("dossiers", ids)
                .param("circulars", dossiers.values().stream().map(Enum::name).toArray(String[]::new))
                .query(row -> {
                    copies.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return copies;
    }

    /** Answers the number of the copy, from 1: how often that very period was printed by now. */
    int printedRegister(UUID agency, LocalDate from, LocalDate to, Circular circular, UUID account, Instant at) {
        jdbc.sql("""
                insert into printing.register_print (id, agency_id, first_day, last_day, circular, account_id, at)
                values (:id, :agency, :from, :to, :circular, :account, :at)
                """)
                .param("id", Ids.next())
                .param("agency", agency)
                .param("from", from)
                .param("to", to)
                .param("circular", circular.name())
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                select count(*) from printing.register_print
                where agency_id = :agency and first_day = :from and last_day = :to and circular = :circular
                """)
                .param("agency", agency)
                .param("from", from)
                .param("to", to)
                .param("circular", circular.name())
                .query(Integer.class)
                .single();
    }

    /** What was printed before counts as a copy too: the number is found when it is read. */
    List<RegisterPrint> registers(UUID agency) {
        return jdbc.sql("""
                select first_day, last_day, circular,
                       row_number() over (partition by first_day, last_day, circular order by at, id) as copy,
                       account_id, at
                from printing.register_print
                where agency_id = :agency
                order by at desc, id desc limit 50
                """)
                .param("agency", agency)
                .query((row, n) -> new RegisterPrint(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class),
                        Circular.valueOf(row.getString(3)),
                        row.getInt(4),
                        row.getObject(5, UUID.class),
                        row.getObject(6, OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Print> of(UUID dossier) {
        return jdbc.sql("""
                select circular, form, copy, account_id, at from printing.print
                where dossier_id = :dossier
                order by at desc, copy desc
                """)
                .param("dossier", dossier)
                .query((row, n) -> new Print(
                        Circular.valueOf(row.getString(1)),
                        FormKind.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getObject(4, UUID.class),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }
}
