package vn.motcua.form.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.form.Answers;
import vn.motcua.form.Question;

/** Answers that nobody types. */
final class Computing {

    private static final int LONGEST = 4_000;

    private Computing() {}

    /** Null where there is nothing to compute from. */
    static @Nullable Object value(Question.Computation compute, Answers answers, LocalDate today) {
        return switch (compute.way()) {
            case SUM -> {
                var numbers = numbers(compute.of(), answers);
                yield numbers.isEmpty()
                        ? null
                        : within(() -> {
                            long sum = 0;
                            for (long each : numbers) sum = Math.addExact(sum, each);
                            return Math.multiplyExact(sum, compute.factor());
                        });
            }
            case PRODUCT -> {
                var numbers = numbers(compute.of(), answers);
                yield numbers.size() < compute.of().size()
                        ? null
                        : within(() -> {
                            long product = compute.factor();
                            for (long each : numbers) product = Math.multiplyExact(product, each);
                            return product;
                        });
            }
            case COUNT -> {
                long rows = compute.of().stream()
                        .mapToLong(group -> answers.rows(group).size())
                        .sum();
                yield rows * compute.factor();
            }
            case JOIN -> joined(texts(compute.of(), answers));
            case YEARS -> years(answers.text(compute.of().getFirst()), today, compute.factor());
        };
    }

    private static @Nullable Object joined(List<String> texts) {
        var text = String.join(", ", texts);
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static @Nullable Object years(String from, LocalDate today, long factor) {
        try {
            return ChronoUnit.YEARS.between(LocalDate.parse(from), today) * factor;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private interface Exact {
        long get();
    }

    /** Numbers so large that they do not fit are nobody's answer. */
    private static @Nullable Object within(Exact exact) {
        try {
            return exact.get();
        } catch (ArithmeticException tooLarge) {
            return null;
        }
    }

    private static List<Long> numbers(List<String> names, Answers answers) {
        var numbers = new ArrayList<Long>();
        for (var each : values(names, answers)) if (each instanceof Long number) numbers.add(number);
        return numbers;
    }

    private static List<String> texts(List<String> names, Answers answers) {
        return values(names, answers).stream().map(Object::toString).toList();
    }

    private static List<Object> values(List<String> names, Answers answers) {
        var values = new ArrayList<>();
        for (var name : names) {
            int dot = name.indexOf('.');
            if (dot < 0)
                answers.value(name).filter(value -> !(value instanceof List)).ifPresent(values::add);
            else {
                for (var row : answers.rows(name.substring(0, dot))) {
                    row.value(name.substring(dot + 1)).ifPresent(values::add);
                }
            }
        }
        return values;
    }
}
