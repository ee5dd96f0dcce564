package vn.motcua.procedure.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.CatalogueSearch;
import vn.motcua.procedure.LifeEvent;
import vn.motcua.procedure.ProcedureVersion;

/** Searches the catalogue in memory, over an index made anew whenever the catalogue changed. */
@Component
class WordSearch implements CatalogueSearch {

    private static final int LONGEST = 200;

    private final CatalogueInMemory catalogue;
    private final EverydayWords words = EverydayWords.SHIPPED;
    private final List<LifeEvent> events = LifeEvents.SHIPPED;
    private volatile SearchIndex index = new SearchIndex(Snapshot.EMPTY, words);
    private volatile Overview overview = Overview.of(Snapshot.EMPTY, LocalDate.MIN, events);

    WordSearch(CatalogueInMemory catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Found search(Question question) {
        var text = question.text().strip();
        if (text.length() > LONGEST) text = text.substring(0, LONGEST);
        var event = event(question);
        var hits = text.isEmpty() ? everything(question, event) : meant(text, question, index(), words, event);
        int most = Math.clamp(question.most(), 1, MOST_PER_PAGE);
        var listed =
                hits.stream().skip(Math.max(0, question.first())).limit(most).toList();
        return new Found(hits.size(), listed);
    }

    private List<ProcedureVersion> everything(Question question, @Nullable LifeEvent event) {
        var all = index().versions.stream().filter(one -> asked(one, question, event));
        return event == null
                ? all.toList()
                : all.sorted(Comparator.comparingInt(one -> event.procedures().indexOf(one.code())))
                        .toList();
    }

    static List<ProcedureVersion> meant(
            String text, Question question, SearchIndex known, EverydayWords words, @Nullable LifeEvent event) {
        var code = Catalogue.baseCode(text).orElse("");
        var scores = new Scores(known, Meaning.of(text, known, words));
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < known.versions.size(); i++) {
            var version = known.versions.get(i);
            double score = version.code().equals(code) ? Double.MAX_VALUE : scores.of(i);
            if (score > 0 && asked(version, question, event)) hits.add(new Hit(score, version));
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed()); // stable: else by sector and name
        return hits.stream().map(Hit::version).toList();
    }

    private @Nullable LifeEvent event(Question question) {
        return events.stream()
                .filter(one -> one.code().equals(question.event()))
                .findFirst()
                .orElse(question.event() == null ? null : LifeEvent.NONE);
    }

    private static boolean asked(ProcedureVersion version, Question question, @Nullable LifeEvent event) {
        return version.inForceOn(question.on())
                && (question.sector() == null
                        || question.sector().equals(version.sector().code()))
                && (event == null || event.procedures().contains(version.code()))
                && (question.audience() == null
                        || version.audiences().isEmpty()
                        || version.audiences().contains(question.audience()))
                && (question.servedAt() == null || version.servedAt(question.servedAt()));
    }

    @Override
    public List<SectorCount> sectors(LocalDate on) {
        return overview(on).sectors;
    }

    @Override
    public List<LifeEvent> events(LocalDate on) {
        return overview(on).events;
    }

    @Override
    public List<String> audiences(LocalDate on) {
        return overview(on).audiences;
    }

    /** What every page of the catalogue offers, made once a day and change. */
    private Overview overview(LocalDate on) {
        var snapshot = catalogue.now();
        var known = overview;
        if (known.snapshot != snapshot || !known.on.equals(on)) overview = known = Overview.of(snapshot, on, events);
        return known;
    }

    private record Overview(
            Snapshot snapshot,
            LocalDate on,
            List<SectorCount> sectors,
            List<LifeEvent> events,
            List<String> audiences) {

        static Overview of(Snapshot snapshot, LocalDate on, List<LifeEvent> events) {
            var counts = new LinkedHashMap<ProcedureVersion.Sector, Integer>();
            var audiences = new TreeSet<String>();
            for (var version : snapshot.all(on)) {
                counts.merge(version.sector(), 1, Integer::sum);
                audiences.addAll(version.audiences());
            }
            var sectors = counts.entrySet().stream()
                    .map(entry -> new SectorCount(entry.getKey(), entry.getValue()))
                    .toList();
            var happening = events.stream()
                    .filter(event -> event.procedures().stream()
                            .anyMatch(code -> snapshot.inForce(code, on).isPresent()))
                    .toList();
            return new Overview(snapshot, on, sectors, happening, List.copyOf(audiences));
        }
    }

    @Override
    public long revision() {
        return catalogue.now().stamp();
    }

    private SearchIndex index() {
        var snapshot = catalogue.now();
        var known = index;
        if (known.snapshot != snapshot) index = known = new SearchIndex(snapshot, words);
        return known;
    }

    private record Hit(double score, ProcedureVersion version) {}
}
