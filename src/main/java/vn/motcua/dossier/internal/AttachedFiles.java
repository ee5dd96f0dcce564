package vn.motcua.dossier.internal;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.file.FileReferences;

/** Files attached to dossiers are needed as long as the dossiers are. */
@Repository
class AttachedFiles implements FileReferences {

    private final JdbcClient jdbc;

    AttachedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> among(Set<String> names) {
        return jdbc.sql("select distinct sha256 from dossier.attachment where sha256 = any(:names)")
                .param("names", names.toArray(String[]::new))
                .query(String.class)
                .set();
    }
}
