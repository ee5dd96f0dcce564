package vn.motcua.directory.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.internal.AgencyRow.Content;
import vn.motcua.intake.Problems;
import vn.motcua.intake.Row;

/** The rows of one file, held against each other and against what is known already; pure. */
final class AgencyRows {

    /** More agencies than the whole country has; a longer file is not a list of agencies. */
    static final int MOST = 50_000;

    private final Problems problems;
    private final Map<String, AgencyRow> byCode = new LinkedHashMap<>();
    private long repeated;
    private boolean tooMany;

    AgencyRows(Problems problems) {
        this.problems = problems;
    }

    void add(Row row) {
        if (tooMany) return;
        var read = AgencyRow.read(row);
        if (read == null) return;
        var earlier = byCode.get(read.content().code());
        if (earlier == null && byCode.size() == MOST) {
            tooMany = true;
            problems.error(row.line(), null, null, "intake.agencies.tooMany", Integer.toString(MOST));
        } else if (earlier == null) {
            byCode.put(read.content().code(), read);
        } else if (earlier.content().equals(read.content())) {
            repeated++;
        } else {
            row.refuse(
                    "ma",
                    "intake.agencies.twice",
                    read.content().code(),
                    Long.toString(earlier.row().line()));
        }
    }

    Collection<AgencyRow> rows() {
        return byCode.values();
    }

    /** Rows that say again what an earlier row of the file said. */
    long repeated() {
        return repeated;
    }

    /** Refuses rows that name agencies nobody knows, and those that would stand below or take over from themselves. */
    void check(Map<String, Content> known) {
        for (var row : rows()) {
            unknown(row, "cap_tren", row.content().superior(), known, "intake.agencies.superiorUnknown");
            unknown(row, "ke_thua", row.content().successor(), known, "intake.agencies.successorUnknown");
        }
        cycles("cap_tren", known, Content::superior, "intake.agencies.superiorCycle");
        cycles("ke_thua", known, Content::successor, "intake.agencies.successorCycle");
    }

    private void unknown(AgencyRow row, String column, @Nullable String code, Map<String, Content> known, String key) {
        if (code != null && !byCode.containsKey(code) && !known.containsKey(code))
            row.row().refuse(column, key, code);
    }

    private void cycles(
            String column, Map<String, Content> known, Function<Content, @Nullable String> step, String key) {
        var sound = new HashSet<String>();
        for (var row : rows()) {
            var start = row.content().code();
            if (cycles(start, known, step, sound)) row.row().refuse(column, key, start);
        }
    }

    private boolean cycles(
            String start, Map<String, Content> known, Function<Content, @Nullable String> step, Set<String> sound) {
        var path = new HashSet<String>();
        for (String at = start; at != null && !sound.contains(at); at = next(at, known, step)) {
            if (!path.add(at)) return at.equals(start);
        }
        sound.addAll(path);
        return false;
    }

    private @Nullable String next(String code, Map<String, Content> known, Function<Content, @Nullable String> step) {
        var row = byCode.get(code);
        var content = row == null ? known.get(code) : row.content();
        return content == null ? null : step.apply(content);
    }
}
