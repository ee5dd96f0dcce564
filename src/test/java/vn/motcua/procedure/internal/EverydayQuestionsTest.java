package vn.motcua.procedure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.procedure.CatalogueSearch.Question;
import vn.motcua.procedure.ProcedureVersion;

/** What people type must find the right procedure first; the questions stand in {@code finding/questions.txt}. */
class EverydayQuestionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static final Snapshot SHIPPED = new Snapshot(1, NationalCatalogue.shipped());
    private static final SearchIndex INDEX = new SearchIndex(SHIPPED, EverydayWords.SHIPPED);

    @Test
    void every_question_looked_at_while_tuning_finds_its_procedure_first() throws IOException {
        assertThat(wrong("t")).isEmpty();
    }

    @Test
    void every_question_kept_back_for_checking_finds_its_procedure_first() throws IOException {
        assertThat(wrong("c")).isEmpty();
    }

    @Test
    void there_are_at_least_a_hundred_questions_of_either_kind() throws IOException {
        assertThat(questions("t")).hasSizeGreaterThanOrEqualTo(100);
        assertThat(questions("c")).hasSizeGreaterThanOrEqualTo(100);
    }

    @Test
    void every_procedure_the_data_names_is_in_the_shipped_catalogue() {
        var codes = SHIPPED.all(TODAY).stream().map(ProcedureVersion::code).toList();

        assertThat(codes).containsAll(EverydayWords.SHIPPED.says().keySet());
        assertThat(LifeEvents.SHIPPED).allSatisfy(event -> assertThat(codes).containsAll(event.procedures()));
    }

    /** The national catalogue has some 7,000 procedures. */
    @Test
    void among_7000_procedures_every_question_is_still_answered() throws IOException {
        var index = new SearchIndex(new Snapshot(2, NationalCatalogue.of(7_000)), EverydayWords.SHIPPED);

        for (var question : questions("t")) {
            var text = question.split(" ", 3)[2];
            assertThat(ask(text, index)).as(text).isNotEmpty();
        }
    }

    private static List<ProcedureVersion> ask(String text, SearchIndex index) {
        return WordSearch.meant(text, new Question(text, null, TODAY, 0, 20), index, EverydayWords.SHIPPED, null);
    }

    private static List<String> wrong(String kind) throws IOException {
        var wrong = new ArrayList<String>();
        for (var question : questions(kind)) {
            var parts = question.split(" ", 3);
            var found = first(parts[2]);
            if (!found.equals(parts[1])) wrong.add(parts[2] + ": " + found + " instead of " + parts[1]);
        }
        return wrong;
    }

    private static String first(String text) {
        var hits = WordSearch.meant(text, new Question(text, null, TODAY, 0, 20), INDEX, EverydayWords.SHIPPED, null);
        return hits.isEmpty() ? "nothing" : hits.getFirst().code();
    }

    private static List<String> questions(String kind) throws IOException {
        return new ClassPathResource("finding/questions.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(kind + " "))
                .toList();
    }
}
