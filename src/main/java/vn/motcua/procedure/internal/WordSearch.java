package vn.motcua.procedure.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.CatalogueSearch;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.VietnameseText;

/** Searches the catalogue in memory: some thousand procedures are scanned in a few milliseconds. */
@Component
class WordSearch implements CatalogueSearch {

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}.]+");
    private static final int LONGEST = 200;

    private final CatalogueInMemory catalogue;
    private volatile Index index = new Index(Snapshot.EMPTY);

    WordSearch(CatalogueInMemory catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Found search(Question question) {
        var text = question.text().strip();
        if (text.length() > LONGEST) text = text.substring(0, LONGEST);
        var wanted = words(text);
        var code = Catalogue.baseCode(text).orElse("");
        var hits = new ArrayList<Hit>();
        for (var entry : index().entries()) {
            var version = entry.version();
            if (!version.inForceOn(question.on())) continue;
            if (question.sector() != null
                    && !question.sector().equals(version.sector().code())) continue;
            int rank = entry.rank(wanted, code);
            if (rank >= 0) hits.add(new Hit(rank, version));
        }
        hits.sort(Comparator.comparingInt(Hit::rank)); // stable: within a rank by sector and name
        int most = Math.clamp(question.most(), 1, MOST_PER_PAGE);
        var listed = hits.stream()
                .skip(Math.max(0, question.first()))
                .limit(most)
                .map(Hit::version)
                .toList();
        return new Found(hits.size(), listed);
    }

    @Override
    public List<SectorCount> sectors(LocalDate on) {
        var counts = new LinkedHashMap<ProcedureVersion.Sector, Integer>();
        for (var version : catalogue.all(on)) counts.merge(version.sector(), 1, Integer::sum);
        return counts.entrySet().stream()
                .map(entry -> new SectorCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Index index() {
        var snapshot = catalogue.now();
        var known = index;
        if (known.snapshot() != snapshot) index = known = new Index(snapshot);
        return known;
    }

    private static List<String> words(String text) {
        return NOT_WORD.splitAsStream(VietnameseText.fold(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private record Hit(int rank, ProcedureVersion version) {}

    private record Index(Snapshot snapshot, List<Entry> entries) {

        Index(Snapshot snapshot) {
            this(snapshot, snapshot.sorted().stream().map(Entry::new).toList());
        }
    }

    /** Folded texts of a version: {@code name} and {@code rest} begin every word after a space. */
    private record Entry(ProcedureVersion version, String name, String rest) {

        Entry(ProcedureVersion version) {
            this(version, spaced(version.name()), spaced(rest(version)));
        }

        /** 0 is best, -1 is no hit. */
        int rank(List<String> wanted, @Nullable String code) {
            if (version.code().equals(code)) return 0;
            if (wanted.isEmpty()) return 3;
            var phrase = " " + String.join(" ", wanted);
            if (name.contains(phrase)) return 1;
            if (wanted.stream().allMatch(word -> name.contains(" " + word))) return 2;
            return wanted.stream().allMatch(word -> name.contains(" " + word) || rest.contains(" " + word)) ? 3 : -1;
        }

        private static String rest(ProcedureVersion version) {
            var text = new StringBuilder(version.code())
                    .append(' ')
                    .append(version.sector().name());
            version.results().forEach(result -> text.append(' ').append(result.name()));
            return text.toString();
        }

        private static String spaced(String text) {
            return " " + String.join(" ", words(text));
        }
    }
}
