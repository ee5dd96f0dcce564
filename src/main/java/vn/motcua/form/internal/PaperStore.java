package vn.motcua.form.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.file.FileReferences;
import vn.motcua.form.Filing;

/** The rows of papers, and which files anything here still needs. */
@Repository
class PaperStore implements FileReferences {

    private static final int EARLIER = 60;

    private final JdbcClient jdbc;

    PaperStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Filing.Paper> of(UUID filing) {
        return jdbc.sql("""
                select id, component_code, file_name, media_type, size, sha256
                from form.paper where filing_id = :filing order by id
                """).param("filing", filing).query(PaperStore::paper).list();
    }

    void add(UUID filing, Filing.Paper paper, Instant at) {
        jdbc.sql("""
                insert into form.paper (id, filing_id, component_code, file_name, media_type, size, sha256, at)
                values (:id, :filing, :component, :name, :type, :size, :sha256, :at)
                """)
                .param("id", paper.id())
                .param("filing", filing)
                .param("component", paper.component())
                .param("name", paper.fileName())
                .param("type", paper.mediaType())
                .param("size", paper.size())
                .param("sha256", paper.sha256())
                .param("at", FilingStore.utc(at))
                .update();
    }

    void remove(UUID filing, UUID paper) {
        jdbc.sql("delete from form.paper where id = :paper and filing_id = :filing")
                .param("paper", paper)
                .param("filing", filing)
                .update();
    }

    /** Of filings the account sent, each content once, the newest first. */
    List<Filing.Paper> earlier(UUID account) {
        return jdbc.sql("""
                select id, component_code, file_name, media_type, size, sha256
                from (select distinct on (p.sha256) p.id, p.component_code, p.file_name, p.media_type, p.size, p.sha256
                      from form.paper p join form.filing f on f.id = p.filing_id
                      where f.account_id = :account and f.state = 'sent' order by p.sha256, p.id desc) once
                order by id desc limit :most
                """)
                .param("account", account)
                .param("most", EARLIER)
                .query(PaperStore::paper)
                .list();
    }

    Optional<Filing.Paper> earlier(UUID account, UUID paper) {
        return jdbc.sql("""
                select p.id, p.component_code, p.file_name, p.media_type, p.size, p.sha256
                from form.paper p join form.filing f on f.id = p.filing_id
                where p.id = :paper and f.account_id = :account and f.state = 'sent'
                """)
                .param("paper", paper)
                .param("account", account)
                .query(PaperStore::paper)
                .optional();
    }

    @Override
    public Set<String> among(Set<String> names) {
        return new HashSet<>(jdbc.sql("""
                select sha256 from form.paper where sha256 = any(:names)
                union select sha256 from form.piece where sha256 = any(:names)
                """)
                .param("names", names.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private static Filing.Paper paper(ResultSet row, int n) throws SQLException {
        return new Filing.Paper(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6));
    }
}
