package vn.motcua.dossier.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.JournalVerification;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;

/**
 * Walks all journals in order and recomputes every hash, then holds them against the sealed heads; memory does not grow
 * with their number.
 */
@Component
class Verification implements JournalVerification {

    private static final int LISTED = 1_000;

    private final JournalReader journals;
    private final SealedHeads seals;

    Verification(JournalReader journals, SealedHeads seals) {
        this.journals = journals;
        this.seals = seals;
    }

    @Override
    public Optional<Report> verify(Actor by, @Nullable String digest) {
        if (!by.may(Permission.JOURNAL_VERIFY)) return Optional.empty();
        var walk = new Walk();
        journals.read(walk::line);
        walk.finish();
        var sealed = seals.compare(digest, walk::report);
        return Optional.of(new Report(walk.dossiers, walk.lines, List.copyOf(walk.broken), sealed));
    }

    private static final class Walk {

        private final Set<Broken> broken = new LinkedHashSet<>();
        private final Set<Integer> reported = new HashSet<>();
        private long dossiers;
        private long lines;
        private JournalReader.Row last = JournalReader.Row.NONE;

        void line(JournalReader.Row row) {
            if (!row.sameDossier(last)) {
                finish();
                dossiers++;
                reported.clear();
                begin(row);
            } else {
                follow(row);
            }
            if (row.line() != null) lines++;
            last = row;
        }

        private void begin(JournalReader.Row row) {
            var line = row.line();
            if (line == null) {
                report(row, 1, row.version() > 0 ? "cut" : "missing");
            } else if (line.seq() != 1) {
                report(row, 1, "missing");
            } else if (!Arrays.equals(row.hash(), Chain.firstHash(line, row.code())) || row.noteChanged()) {
                report(row, 1, "changed");
            }
        }

        private void follow(JournalReader.Row row) {
            var line = java.util.Objects.requireNonNull(row.line());
            var before = java.util.Objects.requireNonNull(last.line());
            if (line.seq() != before.seq() + 1) {
                report(row, before.seq() + 1, "missing");
            } else if (!Arrays.equals(row.hash(), Chain.hash(last.hash(), line)) || row.noteChanged()) {
                report(row, line.seq(), "changed");
            }
        }

        /** The last line must be the one the dossier's row stands on. */
        void finish() {
            var line = last.line();
            if (line == null) return;
            if (line.seq() < last.version()) {
                report(last, line.seq() + 1, "cut");
            } else if (line.seq() > last.version()
                    || !Arrays.equals(last.hash(), last.head())
                    || !line.status().name().equals(last.status())) {
                report(last, 0, "state");
            }
            last = JournalReader.Row.NONE;
        }

        private void report(JournalReader.Row row, int seq, String kind) {
            if (reported.add(seq)) report(new Broken(row.code(), seq, kind));
        }

        void report(Broken place) {
            if (broken.size() < LISTED) broken.add(place);
        }
    }
}
