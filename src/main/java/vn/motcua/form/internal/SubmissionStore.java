package vn.motcua.form.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.form.Answers;
import vn.motcua.form.Filing;
import vn.motcua.form.Filings;

/** What was sent, as it was sent. */
@Repository
class SubmissionStore {

    private final JdbcClient jdbc;

    SubmissionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once a dossier; the same again changes nothing. */
    void add(Filing filing, String dossier, Instant at) {
        jdbc.sql("""
                insert into form.submission
                    (dossier_code, account_id, procedure_code, form_code, form_from, answers, at)
                values (:dossier, :account, :procedure, :form, :from, :answers, :at)
                on conflict (dossier_code) do nothing
                """)
                .param("dossier", dossier)
                .param("account", filing.account())
                .param("procedure", filing.procedure())
                .param("form", filing.form())
                .param("from", filing.formFrom())
                .param("answers", filing.answers().json())
                .param("at", FilingStore.utc(at))
                .update();
    }

    /** They belong to their dossiers; whose account they came from is forgotten. */
    void forget(UUID account) {
        jdbc.sql("update form.submission set account_id = null where account_id = :account")
                .param("account", account)
                .update();
    }

    Optional<Filings.Submission> of(String dossier) {
        return jdbc.sql("""
                select dossier_code, procedure_code, form_code, form_from, answers, at
                from form.submission where dossier_code = :dossier
                """)
                .param("dossier", dossier)
                .query(SubmissionStore::submission)
                .optional();
    }

    /** What an account sent, the newest first. */
    List<Filings.Submission> by(UUID account, int most) {
        return jdbc.sql("""
                select dossier_code, procedure_code, form_code, form_from, answers, at
                from form.submission where account_id = :account order by at desc limit :most
                """)
                .param("account", account)
                .param("most", most)
                .query(SubmissionStore::submission)
                .list();
    }

    private static Filings.Submission submission(ResultSet row, int n) throws SQLException {
        return new Filings.Submission(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                Answers.of(row.getString(5)),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
