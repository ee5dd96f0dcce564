package vn.motcua.procedure.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Ids;
import vn.motcua.shared.VietnameseText;

/** The versions and their change stamp in the database. */
@Component
class VersionStore {

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Moves with every change. */
    long stamp() {
        return jdbc.sql("select changed from procedure.stamp").query(Long.class).single();
    }

    /** Digest of the shipped catalogue that was loaded last. */
    String shipped() {
        return jdbc.sql("select shipped from procedure.stamp")
                .query(String.class)
                .single();
    }

    void shipped(String digest) {
        jdbc.sql("update procedure.stamp set shipped = :digest")
                .param("digest", digest)
                .update();
    }

    /** One change at a time: held to the end of the transaction. */
    void lock() {
        jdbc.sql("select changed from procedure.stamp for update")
                .query(Long.class)
                .single();
    }

    void touch() {
        jdbc.sql("update procedure.stamp set changed = changed + 1").update();
    }

    /** Every version, without its content. */
    List<VersionPlan.Known> all() {
        return jdbc.sql("""
                        select id, code, version, valid_from, valid_to, digest
                          from procedure.version
                         order by code, valid_from
                        """).query(VersionStore::known).list();
    }

    List<VersionPlan.Known> of(Collection<String> codes) {
        return jdbc.sql("""
                        select id, code, version, valid_from, valid_to, digest
                          from procedure.version
                         where code = any (:codes)
                         order by code, valid_from
                        """)
                .param("codes", codes.toArray(String[]::new))
                .query(VersionStore::known)
                .list();
    }

    List<Content> contents(Collection<UUID> ids) {
        return jdbc.sql("select id, version, content from procedure.version where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) ->
                        new Content(row.getObject("id", UUID.class), row.getInt("version"), row.getString("content")))
                .list();
    }

    void add(ProcedureVersion document, VersionPlan.Add place, UUID by) {
        jdbc.sql("""
                        insert into procedure.version (id, code, version, valid_from, valid_to, name, folded_name,
                                                       sector_code, sector_name, complete, content, digest, recorded_by)
                        values (:id, :code, :version, :validFrom, :validTo, :name, :foldedName,
                                :sectorCode, :sectorName, :complete, :content, :digest, :by)
                        """)
                .param("id", place.id())
                .param("code", document.code())
                .param("version", place.version())
                .param("validFrom", document.validFrom())
                .param("validTo", place.validTo(), java.sql.Types.DATE)
                .param("name", document.name())
                .param("foldedName", VietnameseText.fold(document.name()))
                .param("sectorCode", document.sector().code())
                .param("sectorName", document.sector().name())
                .param("complete", document.complete())
                .param("content", DocumentWriter.write(document.until(null)))
                .param("digest", DocumentWriter.digest(document))
                .param("by", by)
                .update();
    }

    void close(UUID id, LocalDate lastDay) {
        int closed = jdbc.sql("update procedure.version set valid_to = :lastDay where id = :id and valid_to is null")
                .param("id", id)
                .param("lastDay", lastDay)
                .update();
        if (closed != 1) throw new IllegalStateException("version to close is not open: " + id);
    }

    /** Only versions not yet in force can be removed; the database refuses others. */
    void remove(UUID id) {
        jdbc.sql("delete from procedure.version where id = :id").param("id", id).update();
    }

    /** Adds the line that says who did what; was and became as the journal's columns have them. */
    void journal(Instant at, UUID by, String code, String action, @Nullable String was, @Nullable String became) {
        jdbc.sql("""
                        insert into procedure.change (id, at, account, code, action, was, became)
                        values (:id, :at, :by, :code, :action, :was, :became)
                        """)
                .param("id", Ids.next())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("code", code)
                .param("action", action)
                .param("was", was)
                .param("became", became)
                .update();
    }

    record Content(UUID id, int version, String json) {}

    private static VersionPlan.Known known(ResultSet row, int number) throws SQLException {
        return new VersionPlan.Known(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("digest"));
    }
}
