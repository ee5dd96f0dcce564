package vn.motcua.survey.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.Ids;
import vn.motcua.survey.QuestionSet;

/** The documents of question sets, which are only added to, and the journal of who added them. */
@Repository
class SetStore {

    record Key(String code, LocalDate validFrom) {}

    private final JdbcClient jdbc;

    SetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of a code first. */
    List<Key> keys() {
        return jdbc.sql("select code, valid_from from survey.question_set order by code, valid_from desc")
                .query((row, n) -> new Key(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
    }

    Optional<String> document(Key key) {
        return jdbc.sql("select document from survey.question_set where code = :code and valid_from = :from")
                .param("code", key.code())
                .param("from", key.validFrom())
                .query(String.class)
                .optional();
    }

    /** Two that publish at the same time come one after the other. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('survey.question_set'))")
                .query((row, n) -> n)
                .list();
    }

    void add(QuestionSet set, Instant at, UUID by) {
        jdbc.sql("""
                insert into survey.question_set (code, valid_from, title, document, recorded, recorded_by)
                values (:code, :from, :title, :document, :at, :by)
                """)
                .param("code", set.code())
                .param("from", set.validFrom())
                .param("title", set.title().vi())
                .param("document", set.document())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void journal(QuestionSet set, Instant at, UUID by) {
        jdbc.sql("""
                insert into survey.change (id, at, account, code, action, was, became)
                values (:id, :at, :account, :code, 'PUBLISH', null, :became)
                """)
                .param("id", Ids.next())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", by)
                .param("code", set.code())
                .param("became", set.validFrom().toString())
                .update();
    }
}
