package vn.motcua.form.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.form.FormVersion;
import vn.motcua.shared.Ids;

/** The documents of forms, which are only added to, and the journal of who added them. */
@Repository
class FormStore {

    record Key(String code, LocalDate validFrom) {}

    private final JdbcClient jdbc;

    FormStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of a code first. */
    List<Key> keys() {
        return jdbc.sql("select code, valid_from from form.version order by code, valid_from desc")
                .query((row, n) -> new Key(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
    }

    Optional<String> document(Key key) {
        return jdbc.sql("select document from form.version where code = :code and valid_from = :from")
                .param("code", key.code())
                .param("from", key.validFrom())
                .query(String.class)
                .optional();
    }

    /** Two that publish at the same time come one after the other. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('form.version'))")
                .query((row, n) -> n)
                .list();
    }

    void add(FormVersion form, Instant at, UUID by) {
        jdbc.sql("""
                insert into form.version (code, valid_from, title, document, recorded, recorded_by)
                values (:code, :from, :title, :document, :at, :by)
                """)
                .param("code", form.code())
                .param("from", form.validFrom())
                .param("title", form.title().vi())
                .param("document", form.document())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void journal(Instant at, UUID account, String code, @Nullable String was, String became) {
        jdbc.sql("""
                insert into form.change (id, at, account, code, action, was, became)
                values (:id, :at, :account, :code, 'PUBLISH', :was, :became)
                """)
                .param("id", Ids.next())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("code", code)
                .param("was", was)
                .param("became", became)
                .update();
    }
}
