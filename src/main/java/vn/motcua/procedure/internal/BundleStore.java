package vn.motcua.procedure.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.procedure.Bundle;

/** The documents of bundles; they are few and only added to. */
@Repository
class BundleStore {

    private final JdbcClient jdbc;

    BundleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every document, the newest of a code first. */
    List<String> all() {
        return jdbc.sql("select content from procedure.bundle order by code, valid_from desc")
                .query(String.class)
                .list();
    }

    Optional<String> of(String code, LocalDate validFrom) {
        return jdbc.sql("select content from procedure.bundle where code = :code and valid_from = :from")
                .param("code", code)
                .param("from", validFrom)
                .query(String.class)
                .optional();
    }

    Optional<LocalDate> newest(String code) {
        return jdbc.sql("select max(valid_from) from procedure.bundle where code = :code")
                .param("code", code)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    void add(Bundle bundle, String content, Instant at, UUID by) {
        jdbc.sql("""
                insert into procedure.bundle (code, valid_from, name, content, recorded, recorded_by)
                values (:code, :from, :name, :content, :at, :by)
                """)
                .param("code", bundle.code())
                .param("from", bundle.validFrom())
                .param("name", bundle.name())
                .param("content", content)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
