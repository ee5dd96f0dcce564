package vn.motcua.report.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts dossiers out of report.classified, the one query that puts them into their parts. */
@Component
class ReportCountStore {

    private final JdbcClient sql;

    ReportCountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Has the statements of this transaction planned for their very values: the size of an agency is a thousandfold of
     * another's, and a plan for any of them would be wrong for most. Compiling such a plan costs more than it gains.
     */
    void planForValues() {
        sql.sql("""
                select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true)
                """).query((row, n) -> row.getString(1)).single();
    }

    /** What is in each cell, by the key of the breakdown; without one under the empty key. */
    Map<String, Tally> tallies(Question question) {
        var tallies = new HashMap<String, Tally>();
        sql.sql("""
                select
                    key,
                    cell,
                    count(*) as dossiers,
                    count(*) filter (where handed_over) as handed_over,
                    count(*) filter (where handed_late) as handed_late,
                    count(*) filter (where fee_bearing) as fee_bearing,
                    count(*) filter (where paid_online) as paid_online
                from report.classified(
                    :agencies, :competent, :breakdown, :start, :asOf, :version, :cut)
                group by key, cell
                """).params(values(question)).query(row -> {
            var tally = tallies.computeIfAbsent(row.getString("key"), key -> new Tally());
            var cell = new Cell(row.getInt("cell"));
            for (var mark : DossierSet.Mark.values()) {
                if (mark == DossierSet.Mark.HANDED_IN_TIME) continue;
                var column = mark == DossierSet.Mark.ANY ? "dossiers" : mark.column();
                tally.add(mark, cell, row.getLong(column));
            }
        });
        return tallies;
    }

    /**
     * The named parameters of report.classified. The agencies are an array and no text of one: a text would be taken
     * apart again for every dossier.
     */
    static Map<String, Object> values(Question question) {
        var breakdown = question.breakdown();
        return Map.of(
                "agencies",
                question.agencies().toArray(UUID[]::new),
                "competent",
                switch (question.countedAt()) {
                    case COMPETENT -> true;
                    case RECEIVING -> false;
                },
                "breakdown",
                breakdown == null ? "" : breakdown.name().toLowerCase(Locale.ROOT),
                "start",
                utc(question.start()),
                "asOf",
                utc(question.asOf()),
                "version",
                utc(question.version()),
                "cut",
                utc(question.cut()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
