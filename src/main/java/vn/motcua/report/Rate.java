package vn.motcua.report;

import static java.math.RoundingMode.HALF_UP;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A share, always shown with both its numbers. Of nothing there is no share: {@link #percent()} is null then. */
public record Rate(long numerator, long denominator) {

    private static final BigDecimal HUNDRED = new BigDecimal("100.00");
    private static final BigDecimal ALMOST_ALL = new BigDecimal("99.99");
    private static final BigDecimal ALMOST_NONE = new BigDecimal("0.01");

    public Rate {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalStateException("%d of %d is no share".formatted(numerator, denominator));
        }
    }

    /** In percent with two decimals, half up, and never up to 100 nor down to 0 unless that is exact. */
    @JsonProperty
    public @Nullable BigDecimal percent() {
        if (denominator == 0) return null;
        var rounded =
                BigDecimal.valueOf(numerator).multiply(HUNDRED).divide(BigDecimal.valueOf(denominator), 2, HALF_UP);
        if (rounded.signum() == 0 && numerator > 0) return ALMOST_NONE;
        if (rounded.compareTo(HUNDRED) == 0 && numerator < denominator) return ALMOST_ALL;
        return rounded;
    }
}
