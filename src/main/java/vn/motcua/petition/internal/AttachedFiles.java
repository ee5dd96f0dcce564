package vn.motcua.petition.internal;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.file.FileReferences;

/** Files attached to petitions are needed as long as the petitions are. */
@Repository
class AttachedFiles implements FileReferences {

    private final JdbcClient jdbc;

    AttachedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> among(Set<String> names) {
        return jdbc.sql("select distinct sha256 from petition.attachment where sha256 = any(:names)")
                .param("names", names.toArray(String[]::new))
                .query(String.class)
                .set();
    }
}
