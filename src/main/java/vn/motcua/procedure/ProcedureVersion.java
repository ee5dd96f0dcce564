package vn.motcua.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.WaitMode;
import vn.motcua.directory.AgencyKind;
import vn.motcua.shared.VietnameseText;

/**
 * One version of an administrative procedure (TTHC). A dossier keeps the version in force when it was received and
 * never moves to a newer one by itself. What must be published of a procedure: regulations §5.5.
 *
 * @param code         national code, {@code d.dddddd}
 * @param version      counts from 1 within the code, in the order the versions were recorded
 * @param validFrom    first day in force
 * @param validTo      last day in force, null while it is
 * @param complete     whether everything that must be published is known; an incomplete one can be imported against and
 *                     shown, not filed
 * @param audiences    who it is for, as people read it
 * @param instructions what the applicant and the office do, in order
 * @param conditions   what must be fulfilled, empty when nothing
 * @param executor     the kind of agency that decides, as people read it
 * @param channels     where it can be filed: {@code counter}, {@code online}, {@code post}
 * @param sets         how many sets of the dossier are handed in
 * @param notes        what is not confirmed or deserves a remark; shown to those who keep the catalogue
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
        List<Step> process,
        String executor,
        List<String> channels,
        int sets,
        List<String> notes) {

    /** Where a dossier can be filed. */
    public static final List<String> CHANNELS = List.of("counter", "online", "post");

    public ProcedureVersion {
        legalBasis = List.copyOf(legalBasis);
        audiences = List.copyOf(audiences);
        instructions = List.copyOf(instructions);
        components = List.copyOf(components);
        cases = List.copyOf(cases);
        fees = List.copyOf(fees);
        results = List.copyOf(results);
        process = List.copyOf(process);
        channels = List.copyOf(channels);
        notes = List.copyOf(notes);
    }

    /** A version filed on every channel, in one set, without notes. */
    public ProcedureVersion(
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
        this(
                id,
                code,
                version,
                validFrom,
                validTo,
                name,
                sector,
                level,
                complete,
                legalBasis,
                audiences,
                instructions,
                components,
                cases,
                fees,
                results,
                conditions,
                waitMode,
                process,
                "",
                CHANNELS,
                1,
                List.of());
    }

    /** Whether anything is to be paid; a fee of 0 đồng is told and not paid, one without an amount is set elsewhere. */
    public boolean bearsFee() {
        return fees.stream().anyMatch(fee -> fee.amount() == null || fee.amount() > 0);
    }

    public boolean inForceOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }

    /**
     * The case that applies: the channel's own before the one for every channel.
     *
     * @param code    a journaled decision for it; null for the normal case
     * @param channel where it is filed; null where nobody says, and then a procedure that knows only cases of channels
     *                answers with its first
     */
    public Optional<Case> caseOf(@Nullable String code, @Nullable String channel) {
        var meant = cases.stream()
                .filter(one -> code == null ? one.normal() : one.code().equals(code))
                .toList();
        return meant.stream()
                .filter(one -> channel != null && channel.equals(one.channel()))
                .findFirst()
                .or(() -> meant.stream().filter(one -> one.channel() == null).findFirst())
                .or(() -> channel == null ? meant.stream().findFirst() : Optional.empty());
    }

    /**
     * Whether an agency of this kind receives it: the catalogue names the level that decides, today's before what was in
     * force once. An agency without a level of its own, and a procedure that names none, are not narrowed.
     */
    public boolean servedAt(AgencyKind kind) {
        var decides = VietnameseText.fold(executor.replaceAll("\\([^)]*\\)", " "));
        boolean commune = decides.contains("cap xa");
        boolean district = decides.contains("cap huyen");
        boolean province = decides.contains("cap tinh") || decides.startsWith("so ");
        if (!commune && !district && !province) return true;
        return switch (kind) {
            case COMMUNE -> commune;
            case DISTRICT -> district;
            case PROVINCE, DEPARTMENT -> province;
            case DIVISION, CENTRE, VERTICAL -> true;
        };
    }

    /** The same content from when to when: used when a version is closed. */
    public ProcedureVersion until(@Nullable LocalDate lastDay) {
        return new ProcedureVersion(
                id,
                code,
                version,
                validFrom,
                lastDay,
                name,
                sector,
                level,
                complete,
                legalBasis,
                audiences,
                instructions,
                components,
                cases,
                fees,
                results,
                conditions,
                waitMode,
                process,
                executor,
                channels,
                sets,
                notes);
    }

    public record Sector(String code, String name) {}

    /** How far the online service goes (toàn trình, một phần, cung cấp thông tin); {@link #label} is the word in files. */
    public enum OnlineLevel {
        FULL,
        PARTIAL,
        INFORMATION;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A legal text; {@code code} is its number and symbol, for example {@code 60/2014/QH13}. */
    public record LegalBasis(String code, String name) {}

    /**
     * A paper the dossier must contain. {@code condition} says when, empty meaning always. A component that is required
     * without a condition must be there; one required under a condition is for the officer to judge.
     *
     * @param code the national code where it is known, else a word of our own; unique within the procedure
     */
    public record Component(
            String code,
            String name,
            int originals,
            int copies,
            boolean required,
            String condition,
            boolean digitisable) {

        /** Whether no dossier is complete without it; what depends on a condition need not be there. */
        public boolean always() {
            return required && condition.isEmpty();
        }

        /** Whether a dossier without a digitised file of it is not digitised. */
        public boolean mustBeDigitised() {
            return digitisable && always();
        }
    }

    /**
     * A case with its limits, for example "where verification is needed".
     *
     * @param normal   the case that applies unless a journaled decision says otherwise; every channel has exactly one,
     *                 its own or the one for every channel
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

    /**
     * A step of the internal process: who, how long and what kind of work.
     *
     * @param role  name of a {@link vn.motcua.identity.Role}
     * @param hours working hours, 8 a day
     */
    public record Step(String code, String name, StepKind kind, String role, int hours) {}

    public enum StepKind {
        RECEIVE,
        ASSIGN,
        APPRAISE,
        CONSULT,
        APPROVE,
        ISSUE,
        RETURN;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
