package vn.motcua.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.WaitMode;

/**
 * One version of an administrative procedure (TTHC). A dossier keeps the version in force when it was received and
 * never moves to a newer one by itself. What must be published of a procedure: regulations §5.5.
 *
 * @param code        national code, {@code d.dddddd}
 * @param version     counts from 1 within the code
 * @param validFrom   first day in force
 * @param validTo     last day in force, null while it is
 * @param complete    whether everything that must be published is known; an incomplete one can be imported against and
 *                    shown, not filed
 */
public record ProcedureVersion(
        UUID id,
        String code,
        int version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String name,
        Sector sector,
        OnlineLevel level,
        boolean complete,
        List<LegalBasis> legalBasis,
        List<String> audiences,
        List<String> instructions,
        List<Component> components,
        List<Case> cases,
        List<Fee> fees,
        List<Result> results,
        String conditions,
        WaitMode waitMode,
        List<Step> process) {

    public record Sector(String code, String name) {}

    public enum OnlineLevel {
        FULL,
        PARTIAL,
        INFORMATION
    }

    public record LegalBasis(String code, String name) {}

    /** A paper the dossier must contain. {@code condition} says when, empty meaning always. */
    public record Component(
            String code,
            String name,
            int originals,
            int copies,
            boolean required,
            String condition,
            boolean digitisable) {}

    /**
     * A case with its limits, for example "where verification is needed".
     *
     * @param normal   the case that applies unless a journaled decision says otherwise; exactly one is
     * @param channel  null for every channel, else {@code counter}, {@code online} or {@code post}
     * @param promised the office's own shorter promise; the legal limit where it makes none
     */
    public record Case(
            String code,
            String name,
            boolean normal,
            @Nullable String channel,
            Limit legal,
            Limit promised) {}

    /** {@code kind} is {@code phi} or {@code le_phi}; the amount in đồng is null where it is set elsewhere. */
    public record Fee(String kind, String name, @Nullable Long amount, String unit, String text) {}

    public record Result(String code, String name) {}

    /** A step of the internal process: who (role), how long in working hours, and what kind of work. */
    public record Step(String code, String name, StepKind kind, String role, int hours) {}

    public enum StepKind {
        RECEIVE,
        ASSIGN,
        APPRAISE,
        CONSULT,
        APPROVE,
        ISSUE,
        RETURN
    }
}
