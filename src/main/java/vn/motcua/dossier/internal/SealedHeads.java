package vn.motcua.dossier.internal;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.audit.Seal;
import vn.motcua.audit.Seals;
import vn.motcua.dossier.JournalVerification.Broken;
import vn.motcua.dossier.JournalVerification.Sealed;

/** Holds the journals against what was sealed outside the database: every sealed head must still be a line. */
@Repository
class SealedHeads {

    private static final int BATCH = 1_000;

    private final Seals seals;
    private final JdbcClient jdbc;

    SealedHeads(Seals seals, JdbcClient jdbc) {
        this.seals = seals;
        this.jdbc = jdbc;
    }

    /**
     * Reads all seals.
     *
     * @param asked the digest of a block that must be among them; null: none
     * @return what is sealed; null when nothing sound is
     */
    @Nullable
    Sealed compare(@Nullable String asked, Consumer<Broken> report) {
        var comparison = new Comparison(asked, report);
        var kept = seals.read(comparison);
        for (var block : kept.faults()) report.accept(new Broken("seals", block.intValue(), "seal"));
        if (asked != null && !comparison.met) report.accept(new Broken(asked, 0, "seal"));
        var until = kept.until();
        var digest = kept.digest();
        return until == null || digest == null ? null : new Sealed(kept.heads(), until, digest);
    }

    private final class Comparison implements Seals.Visitor {

        private final @Nullable String asked;
        private final Consumer<Broken> report;
        private boolean met;

        Comparison(@Nullable String asked, Consumer<Broken> report) {
            this.asked = asked;
            this.report = report;
        }

        @Override
        public void block(String digest, List<Seal> seals) {
            if (digest.equalsIgnoreCase(asked)) met = true;
            for (int from = 0; from < seals.size(); from += BATCH) {
                compare(seals.subList(from, Math.min(seals.size(), from + BATCH)), report);
            }
        }
    }

    private void compare(List<Seal> seals, Consumer<Broken> report) {
        jdbc.sql("""
                select s.place, d.code, j.hash
                from unnest(:dossiers, :lines) with ordinality s (dossier_id, seq, place)
                left join dossier.dossier d on d.id = s.dossier_id
                left join dossier.journal j on j.dossier_id = s.dossier_id and j.seq = s.seq
                """)
                .param("dossiers", seals.stream().map(Seal::subject).toArray(UUID[]::new))
                .param("lines", seals.stream().map(Seal::seq).toArray(Integer[]::new))
                .query(row -> {
                    var seal = seals.get(row.getInt("place") - 1);
                    var code = row.getString("code");
                    var hash = row.getBytes("hash");
                    if (code == null) {
                        report.accept(new Broken(seal.subject().toString(), 0, "vanished"));
                    } else if (hash == null) {
                        report.accept(new Broken(code, seal.seq(), "cut"));
                    } else if (!Arrays.equals(hash, seal.hash())) {
                        report.accept(new Broken(code, seal.seq(), "rewritten"));
                    }
                });
    }
}
