package vn.motcua.petition.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.petition.VerifyPetitions;

@Component
class Verifying implements VerifyPetitions {

    private final JdbcClient jdbc;

    Verifying(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the reading is: the last line's hash, and what was found so far. */
    private static final class Walk {

        private String code = "";
        private byte[] before = Chain.START;
        private byte[] head = Chain.START;
        private int seq;
        private int version;
        private long petitions;
        private long lines;
        private final List<Broken> broken = new ArrayList<>();
        private final Set<String> found = new HashSet<>();

        void line(ResultSet row) throws SQLException {
            if (!row.getString("code").equals(code)) {
                end();
                code = row.getString("code");
                before = Chain.START;
                seq = 0;
                petitions++;
            }
            lines++;
            seq++;
            head = row.getBytes("head");
            version = row.getInt("version");
            var line = JournalStore.line(row);
            var hash = Chain.hash(before, line);
            boolean words = row.getBytes("salt") == null
                    ? line.wordsSum() == null
                    : Arrays.equals(line.wordsSum(), Chain.sum(row.getBytes("salt"), row.getString("body")));
            if (line.seq() != seq || !words || !Arrays.equals(hash, row.getBytes("hash"))) {
                broken(line.seq());
            }
            before = row.getBytes("hash");
        }

        void end() {
            if (!code.isEmpty() && (seq != version || !Arrays.equals(before, head))) broken(0);
        }

        private void broken(int at) {
            if (found.add(code)) broken.add(new Broken(code, at));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Report> verify(Actor by) {
        if (by.reach(Permission.JOURNAL_VERIFY).kind() != Reach.Kind.EVERYWHERE) return Optional.empty();
        var walk = new Walk();
        jdbc.sql("""
                select j.*, p.code, p.version, p.head, w.salt, w.body
                from petition.journal j
                join petition.petition p on p.id = j.petition_id
                left join petition.words w on w.petition_id = j.petition_id and w.seq = j.seq
                order by j.petition_id, j.seq
                """).withFetchSize(500).query(walk::line);
        walk.end();
        return Optional.of(new Report(walk.petitions, walk.lines, walk.broken));
    }
}
