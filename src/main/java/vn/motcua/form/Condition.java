package vn.motcua.form;

import java.util.List;

/**
 * When a page, a question or a paper belongs to a filing. It speaks of questions that come before it: at the top of the
 * form, or inside one row of a repeated group of that very row. A question that is itself hidden has no answer.
 */
public sealed interface Condition {

    /** The answer is one of these: text, whole number or {@code true}. */
    record Is(String question, List<Object> values) implements Condition {
        public Is {
            values = List.copyOf(values);
        }
    }

    /** There is an answer. */
    record Given(String question) implements Condition {}

    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    record Not(Condition of) implements Condition {}

    default boolean holds(Answers answers) {
        return switch (this) {
            case Is(var question, var values) ->
                answers.value(question).filter(values::contains).isPresent();
            case Given(var question) -> answers.value(question).isPresent();
            case All(var of) -> of.stream().allMatch(each -> each.holds(answers));
            case Any(var of) -> of.stream().anyMatch(each -> each.holds(answers));
            case Not(var of) -> !of.holds(answers);
        };
    }
}
