package vn.motcua.sample.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.file.FileReferences;
import vn.motcua.sample.Sample;
import vn.motcua.shared.Ids;

/** Samples, and the journal of who keeps them. */
@Repository
class SampleStore implements FileReferences {

    private final JdbcClient jdbc;

    SampleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of one procedure wait for each other until the transaction ends, so that its count holds. */
    void lock(String procedure) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "sample " + procedure)
                .query(row -> {});
    }

    void add(Sample sample) {
        jdbc.sql("""
                insert into sample.sample (id, procedure_code, component_code, kind, file_name, media_type, size, sha256,
                    valid_from)
                values (:id, :procedure, :component, :kind, :name, :type, :size, :sha256, :from)
                """)
                .param("id", sample.id())
                .param("procedure", sample.procedure())
                .param("component", sample.component())
                .param("kind", sample.kind().name())
                .param("name", sample.fileName())
                .param("type", sample.mediaType())
                .param("size", sample.size())
                .param("sha256", sample.sha256())
                .param("from", sample.validFrom())
                .update();
    }

    boolean end(UUID id, LocalDate lastDay) {
        return jdbc.sql("update sample.sample set valid_to = :last where id = :id and valid_to is null")
                        .param("last", lastDay)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Those shown on some day from that one on. */
    List<Sample> of(String procedure, LocalDate from) {
        return jdbc.sql("""
                select id, procedure_code, component_code, kind, file_name, media_type, size, sha256, valid_from, valid_to
                  from sample.sample
                 where procedure_code = :procedure and coalesce(valid_to, 'infinity') >= :from
                 order by component_code, kind desc, valid_from, id limit 1000
                """)
                .param("procedure", procedure)
                .param("from", from)
                .query(SampleStore::sample)
                .list();
    }

    Optional<Sample> byId(UUID id) {
        return jdbc.sql("""
                select id, procedure_code, component_code, kind, file_name, media_type, size, sha256, valid_from, valid_to
                  from sample.sample where id = :id
                """).param("id", id).query(SampleStore::sample).optional();
    }

    void journal(String action, Sample about, @Nullable String was, @Nullable String became, UUID account, Instant at) {
        jdbc.sql("""
                insert into sample.change (id, at, account, action, code, was, became)
                values (:id, :at, :account, :action, :code, :was, :became)
                """)
                .param("id", Ids.next())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("action", action)
                .param("code", about.procedure() + " / " + about.component())
                .param("was", was)
                .param("became", became)
                .update();
    }

    /** Withdrawn ones too: the journal names them. */
    @Override
    public Set<String> among(Set<String> names) {
        return jdbc.sql("select distinct sha256 from sample.sample where sha256 = any(:names)")
                .param("names", names.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    private static Sample sample(ResultSet row, int number) throws SQLException {
        return new Sample(
                row.getObject("id", UUID.class),
                row.getString("procedure_code"),
                row.getString("component_code"),
                Sample.Kind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
