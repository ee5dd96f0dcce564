package vn.motcua.register.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.TakenIn;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;

/** The procedures of the catalogue as registers name them; looked up once for each code of a register. */
final class KnownProcedures {

    /** A national code; what follows names an online service ({@code .01}) or an office's own variant. */
    private static final Pattern NATIONAL = Pattern.compile("\\d\\.\\d{6}(?:\\..+)?");

    private static final int NATIONAL_LENGTH = 8;

    /** Registers full of made-up codes must not fill the memory. */
    private static final int KEPT = 10_000;

    private final Catalogue catalogue;
    private final Map<String, Known> known = new HashMap<>();

    private record Known(String code, List<ProcedureVersion> versions) {}

    /**
     * @param inForce on the date asked for; null when none was
     * @param nearest any version of the code, preferably the one in force; null when the code is unknown
     */
    record Found(
            String code,
            @Nullable ProcedureVersion inForce,
            @Nullable ProcedureVersion nearest) {

        TakenIn.Procedure taken(String channel) {
            var normal = inForce == null ? null : inForce.caseOf(null, channel).orElse(null);
            return new TakenIn.Procedure(
                    code,
                    inForce == null ? null : inForce.id(),
                    normal == null ? null : normal.code(),
                    nearest == null ? "" : nearest.sector().code());
        }
    }

    KnownProcedures(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Found find(String raw, LocalDate on) {
        if (known.size() > KEPT) known.clear();
        var procedure = known.computeIfAbsent(raw, this::look);
        ProcedureVersion nearest = null;
        for (var version : procedure.versions()) {
            if (!on.isBefore(version.validFrom()) && (version.validTo() == null || !on.isAfter(version.validTo()))) {
                return new Found(procedure.code(), version, version);
            }
            if (nearest == null || !on.isAfter(version.validFrom())) nearest = version;
        }
        return new Found(procedure.code(), null, nearest);
    }

    private Known look(String raw) {
        var code = NATIONAL.matcher(raw).matches() ? raw.substring(0, NATIONAL_LENGTH) : raw;
        return new Known(code, catalogue.versions(code));
    }
}
