package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as an office's register tells it: where it stands, and what of its past has a date.
 *
 * @param line       where it stands in the file, counted from 1 with the header
 * @param code       the dossier code, in one of the styles of regulations §2.4
 * @param contentSum of everything the file says about it, however it is written; tells the same row from another
 * @param agency     receives and decides: a register names one agency that is both
 * @param channel    {@code counter}, {@code online} or {@code post}
 * @param level      label of the online service level as it came, empty when none
 * @param detail     members of a JSON object without its braces; nothing personal
 * @param note       words of the register's keeper, which may be erased one day
 * @param serial     where the code is one that this system could allocate itself
 */
public record TakenIn(
        long line,
        String code,
        long contentSum,
        UUID agency,
        String channel,
        String level,
        Procedure procedure,
        Course course,
        Marks marks,
        Person person,
        String detail,
        @Nullable String note,
        @Nullable Serial serial) {

    /**
     * @param code    without the suffix of an online service
     * @param version in force at reception, null when unknown here
     * @param sector  code, empty when unknown
     */
    public record Procedure(
            String code, @Nullable UUID version, @Nullable String caseCode, String sector) {}

    /**
     * What happened when. A register knows dates: they compare as dates.
     *
     * @param received     null when it was never accepted
     * @param waitingSince set exactly while the status is a waiting one
     * @param ended        resolved, refused after acceptance, stopped or withdrawn: what the status says
     */
    public record Course(
            Status status,
            Instant filed,
            @Nullable Instant received,
            @Nullable Instant due,
            @Nullable Instant waitingSince,
            int supplements,
            @Nullable Instant ended,
            @Nullable Instant returned) {}

    public record Marks(boolean componentsDigitised, boolean resultDigitised, boolean feeBearing, boolean paidOnline) {}

    public record Person(
            String name,
            @Nullable String identityNumber,
            @Nullable String phone,
            @Nullable String address) {}

    /** The serial number in the code, as the counter of an agency and day counts. */
    public record Serial(UUID agency, LocalDate day, int number) {}
}
