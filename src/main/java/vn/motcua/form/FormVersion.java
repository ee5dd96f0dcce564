package vn.motcua.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as it holds from a day on. Its content never changes; a later version takes its place.
 *
 * @param procedures for which procedures it is, by national code
 * @param note       where it comes from and what of it is not confirmed; for those who keep forms
 * @param component  code of the procedure's component that the filled form is; null where it is none
 * @param subject    what the dossier is about, with {@code {question}} for answers; empty for nothing
 * @param others     how many other people must confirm what is filed
 * @param papers     which components are needed by what was answered; the procedure's own word holds for all others
 * @param schema     the whole JSON Schema (2020-12) of the data, conditions included
 * @param document   as it was taken and is exported
 */
public record FormVersion(
        String code,
        LocalDate validFrom,
        Words title,
        List<String> procedures,
        Words note,
        @Nullable String component,
        Words subject,
        int others,
        List<FormPage> pages,
        List<Paper> papers,
        String schema,
        String document) {

    public FormVersion {
        procedures = List.copyOf(procedures);
        pages = List.copyOf(pages);
        papers = List.copyOf(papers);
    }

    /** Whether a component is needed, and when. */
    public record Paper(
            String component, boolean required, @Nullable Condition when) {}

    public Stream<Question> questions() {
        return pages.stream().flatMap(page -> page.questions().stream());
    }

    public Optional<FormPage> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /** The answer that means this, at the top of the form. */
    public String meant(String meaning, Answers answers) {
        return questions()
                .filter(question -> meaning.equals(question.meaning()))
                .map(question -> answers.text(question.name()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    public String subject(Answers answers) {
        var text = subject.vi();
        for (var question : questions().toList()) {
            text = text.replace("{" + question.name() + "}", answers.text(question.name()));
        }
        return text.length() > 1_000 ? text.substring(0, 1_000) : text;
    }
}
