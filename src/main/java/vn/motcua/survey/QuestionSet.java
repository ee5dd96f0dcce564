package vn.motcua.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is asked, as it holds from a day on. Its content never changes; a later version takes its place.
 *
 * @param source   where it comes from and what of it is not confirmed; for those who keep sets
 * @param ways     the ways of answering that ask it
 * @param remark   what stands above the free words; empty when none are asked for
 * @param document as it was taken and is exported
 */
public record QuestionSet(
        String code,
        LocalDate validFrom,
        Words title,
        Words source,
        Set<Via> ways,
        List<Factor> factors,
        Words remark,
        String document) {

    public QuestionSet {
        ways = Set.copyOf(ways);
        factors = List.copyOf(factors);
    }

    /** What questions have in common, as figures are summed. */
    public record Factor(String code, Words title, List<Question> questions) {
        public Factor {
            questions = List.copyOf(questions);
        }
    }

    /** @param options what can be said; empty: five steps from very dissatisfied (1) to very satisfied (5) */
    public record Question(String code, Words text, List<Option> options) {

        public Question {
            options = List.copyOf(options);
        }

        /** Whether it is asked in five steps; else its values are points of a regulation. */
        public boolean fiveSteps() {
            return options.isEmpty();
        }

        public boolean takes(int value) {
            return fiveSteps()
                    ? value >= 1 && value <= 5
                    : options.stream().anyMatch(option -> option.value() == value);
        }
    }

    /** @param value points, 0 to 5 */
    public record Option(int value, Words text) {}

    /** A question with the factor it belongs to. */
    public record Placed(Factor factor, Question question) {}

    public Stream<Placed> questions() {
        return factors.stream().flatMap(factor -> factor.questions().stream().map(each -> new Placed(factor, each)));
    }

    public Optional<Placed> question(String wanted) {
        return questions().filter(each -> each.question().code().equals(wanted)).findFirst();
    }
}
