package vn.motcua.calendar;

/**
 * A date before 1900 or after 2200, given or reached by counting; also what becomes of a limit in an agency that never
 * opens again.
 */
public final class DateOutOfRange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DateOutOfRange() {
        super("date before 1900 or after 2200");
    }
}
