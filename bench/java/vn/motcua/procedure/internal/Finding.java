package vn.motcua.procedure.internal;

import static vn.motcua.bench.Measure.percentile;
import static vn.motcua.bench.Measure.say;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.bench.Measure;
import vn.motcua.procedure.CatalogueSearch.Question;

/** Everyday questions put to a catalogue as large as the country's, whole and while they are being typed. */
public final class Finding {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final int ROUNDS = 5;

    private Finding() {}

    public static void run(int procedures) throws Exception {
        var index = new SearchIndex(new Snapshot(1, NationalCatalogue.of(procedures)), EverydayWords.SHIPPED);
        var whole = questions();
        var typed = new ArrayList<String>();
        for (var question : whole) {
            for (int end = 2; end < question.length(); end += 3) typed.add(question.substring(0, end));
        }
        measure("whole questions", whole, ROUNDS, index);
        measure("while they are typed", typed, 1, index);
    }

    private static void measure(String what, List<String> questions, int rounds, SearchIndex index) throws Exception {
        var nanos = Measure.each(rounds * questions.size(), i -> ask(questions.get(i % questions.size()), index));
        say(
                "%d %s: p50 %.2f ms, p95 %.2f ms, most %.2f ms (limit of p95 20)",
                questions.size(), what, percentile(nanos, 0.5), percentile(nanos, 0.95), percentile(nanos, 1));
    }

    private static void ask(String text, SearchIndex index) {
        WordSearch.meant(text, new Question(text, null, TODAY, 0, 20), index, EverydayWords.SHIPPED, null);
    }

    private static List<String> questions() throws IOException {
        return new ClassPathResource("finding/questions.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("t ") || line.startsWith("c "))
                .map(line -> line.split(" ", 3)[2])
                .toList();
    }
}
