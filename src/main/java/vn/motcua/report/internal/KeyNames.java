package vn.motcua.report.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.CountedApart;
import vn.motcua.procedure.Catalogue;
import vn.motcua.report.Breakdown;

/** From what the database knows to what people know: ids to codes, codes to names. Unknown ones have an empty name. */
@Component
class KeyNames {

    private final Agencies agencies;
    private final Catalogue catalogue;

    KeyNames(Agencies agencies, Catalogue catalogue) {
        this.agencies = agencies;
        this.catalogue = catalogue;
    }

    /** The key people see for a key of the database; they differ for agencies. */
    String shown(Breakdown by, String key) {
        return by == Breakdown.AGENCY ? agencyCode(UUID.fromString(key)) : key;
    }

    String agencyCode(UUID id) {
        return agencies.byId(id)
                .or(() -> agencies.byId(CountedApart.agency(id))) // whose parts are counted
                .map(Agency::code)
                .orElseGet(id::toString);
    }

    /** Names of the shown keys on that day. */
    Map<String, String> names(Breakdown by, Iterable<String> keys, LocalDate on) {
        var names = new HashMap<String, String>();
        switch (by) {
            case SECTOR ->
                catalogue
                        .all(on)
                        .forEach(procedure -> names.put(
                                procedure.sector().code(), procedure.sector().name()));
            case PROCEDURE -> keys.forEach(code -> names.put(code, procedure(code, on)));
            case AGENCY ->
                keys.forEach(code ->
                        names.put(code, agencies.byCode(code).map(Agency::name).orElse("")));
            case MONTH, LEVEL -> {}
        }
        return names;
    }

    String procedure(String code, LocalDate on) {
        return catalogue
                .inForce(code, on)
                .or(() -> catalogue.versions(code).stream().findFirst())
                .map(version -> version.name())
                .orElse("");
    }
}
