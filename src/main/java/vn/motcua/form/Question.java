package vn.motcua.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form (câu hỏi), or a group of questions that repeats.
 *
 * @param name     by which the data hold the answer
 * @param required whether it must be answered where it is shown
 * @param when     where it is shown; null always
 * @param meaning  what the answer is beyond this form, for example {@code owner.name}: by it the dossier gets its owner
 *                 and a later form is filled beforehand; null nothing
 * @param options  to choose from, where the kind is a choice
 * @param list     name of a shared list to choose from, see {@link SharedLists}; null for none
 * @param longest  characters a text has at most
 * @param compute  how a computed answer comes about; null for every other kind
 * @param items    questions of one row of a group
 * @param most     rows of a group at most
 */
public record Question(
        String name,
        Kind kind,
        Words label,
        Words help,
        boolean required,
        @Nullable Condition when,
        @Nullable String meaning,
        List<Option> options,
        @Nullable String list,
        int longest,
        @Nullable Computation compute,
        List<Question> items,
        int most) {

    public Question {
        options = List.copyOf(options);
        items = List.copyOf(items);
    }

    public enum Kind {
        TEXT,
        AREA,
        DATE,
        NUMBER,
        /** One of a few, all seen at once. */
        RADIO,
        /** One of many. */
        CHOICE,
        CHECK,
        PHONE,
        EMAIL,
        IDENTITY,
        GROUP,
        COMPUTED
    }

    /** One thing to choose: what is kept and what is read. */
    public record Option(String value, Words label) {}

    /**
     * How an answer is computed from earlier ones; empty where one of them is missing, a sum counts what is there.
     *
     * @param of names of questions, {@code group.item} for every row of a group
     */
    public record Computation(Way way, List<String> of, long factor) {
        public Computation {
            of = List.copyOf(of);
        }
    }

    public enum Way {
        /** Of numbers, times the factor. */
        SUM,
        /** Of numbers, times the factor. */
        PRODUCT,
        /** Rows of a group, times the factor. */
        COUNT,
        /** Texts one after the other, with commas. */
        JOIN,
        /** Full years from a date until today, times the factor. */
        YEARS
    }
}
