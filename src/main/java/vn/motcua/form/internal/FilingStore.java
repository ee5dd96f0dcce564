package vn.motcua.form.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.form.Answers;
import vn.motcua.form.Filing;

/** The rows of filings in progress. */
@Repository
class FilingStore {

    private final JdbcClient jdbc;
    private final PaperStore papers;
    private final CompanionStore companions;

    FilingStore(JdbcClient jdbc, PaperStore papers, CompanionStore companions) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.companions = companions;
    }

    /** Removes what nobody saved since; what was sent stays with whoever sent it. */
    void forget(Instant before) {
        jdbc.sql("delete from form.filing where saved < :before and state <> 'sent'")
                .param("before", utc(before))
                .update();
    }

    void add(Filing filing) {
        jdbc.sql("""
                insert into form.filing (id, account_id, procedure_code, form_code, form_from, agency_code, for_other,
                    answers, done, state, version, request_id, created, saved)
                values (:id, :account, :procedure, :form, :from, :agency, :other, :answers, '', 'open', 1, :request,
                    :at, :at)
                """)
                .param("id", filing.id())
                .param("account", filing.account())
                .param("procedure", filing.procedure())
                .param("form", filing.form())
                .param("from", filing.formFrom())
                .param("agency", filing.agency())
                .param("other", filing.forOther())
                .param("answers", filing.answers().json())
                .param("request", filing.request())
                .param("at", utc(filing.saved()))
                .update();
    }

    /** False when somebody saved meanwhile, or it is not open any more. */
    boolean save(Filing filing, Answers answers, Set<String> done, Instant at) {
        return jdbc.sql("""
                        update form.filing set answers = :answers, done = :done, version = version + 1, saved = :at
                        where id = :id and version = :version and state = 'open'
                        """)
                        .param("answers", answers.json())
                        .param("done", String.join(" ", done.stream().sorted().toList()))
                        .param("at", utc(at))
                        .param("id", filing.id())
                        .param("version", filing.version())
                        .update()
                == 1;
    }

    boolean place(Filing filing, String agency, boolean forOther, Instant at) {
        return jdbc.sql("""
                        update form.filing
                        set agency_code = :agency, for_other = :other, version = version + 1, saved = :at
                        where id = :id and version = :version and state = 'open'
                        """)
                        .param("agency", agency)
                        .param("other", forOther)
                        .param("at", utc(at))
                        .param("id", filing.id())
                        .param("version", filing.version())
                        .update()
                == 1;
    }

    /** False when it was in none of these states. */
    boolean move(UUID id, Set<Filing.State> from, Filing.State to, Instant at) {
        return jdbc.sql("update form.filing set state = :to, saved = :at where id = :id and state = any(:from)")
                        .param("to", word(to))
                        .param("at", utc(at))
                        .param("id", id)
                        .param("from", from.stream().map(FilingStore::word).toArray(String[]::new))
                        .update()
                == 1;
    }

    /** False when somebody else said so already. */
    boolean sent(UUID id, String dossier, Instant at) {
        return jdbc.sql("""
                update form.filing set state = 'sent', dossier_code = :dossier, saved = :at
                where id = :id and state = 'sending'
                """)
                        .param("id", id)
                        .param("dossier", dossier)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    void discard(UUID id) {
        jdbc.sql("delete from form.filing where id = :id and state in ('open', 'waiting')")
                .param("id", id)
                .update();
    }

    /** Everything of an account, with its papers, pieces and companions; what is just being sent goes when it was kept long enough. */
    void forget(UUID account) {
        jdbc.sql("delete from form.filing where account_id = :account and state <> 'sending'")
                .param("account", account)
                .update();
        jdbc.sql("update form.companion set account_id = null where account_id = :account")
                .param("account", account)
                .update();
    }

    int count(UUID account) {
        return jdbc.sql("select count(*) from form.filing where account_id = :account and state <> 'sent'")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    List<Filing> of(UUID account, Instant since, int most) {
        return jdbc.sql("""
                select id, account_id, procedure_code, form_code, form_from, agency_code, for_other, answers, done, state,
                       version, request_id, dossier_code, created, saved
                from form.filing where account_id = :account and (saved >= :since or state = 'sent')
                order by saved desc, id desc limit :most
                """)
                .param("account", account)
                .param("since", utc(since))
                .param("most", most)
                .query(this::alone)
                .list();
    }

    /** With everything that belongs to it. */
    Optional<Filing> one(UUID id, Instant since) {
        return jdbc.sql("""
                select id, account_id, procedure_code, form_code, form_from, agency_code, for_other, answers, done, state,
                       version, request_id, dossier_code, created, saved
                from form.filing where id = :id and (saved >= :since or state = 'sent')
                """)
                .param("id", id)
                .param("since", utc(since))
                .query(this::alone)
                .optional()
                .map(this::whole);
    }

    private Filing whole(Filing filing) {
        return new Filing(
                filing.id(),
                filing.account(),
                filing.procedure(),
                filing.form(),
                filing.formFrom(),
                filing.agency(),
                filing.forOther(),
                filing.answers(),
                filing.done(),
                filing.state(),
                filing.version(),
                filing.request(),
                filing.dossier(),
                filing.created(),
                filing.saved(),
                papers.of(filing.id()),
                companions.of(filing.id(), CompanionStore.sum(filing.answers())));
    }

    private Filing alone(ResultSet row, int n) throws SQLException {
        var done = new HashSet<>(List.of(row.getString(9).split(" ")));
        done.remove("");
        return new Filing(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                row.getBoolean(7),
                Answers.of(row.getString(8)),
                done,
                Filing.State.valueOf(row.getString(10).toUpperCase(Locale.ROOT)),
                row.getInt(11),
                row.getObject(12, UUID.class),
                row.getString(13),
                row.getObject(14, OffsetDateTime.class).toInstant(),
                row.getObject(15, OffsetDateTime.class).toInstant(),
                List.of(),
                List.of());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
