package vn.motcua.portal.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyKind;
import vn.motcua.portal.PostedPage.Change;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;

/** What became new, changed or ended in the last months, from the versions of the catalogue. */
@Component
class PostedChanges {

    static final int DAYS = 90;

    /** How a catalogue names the decision that promulgates a procedure among its legal texts. */
    private static final String DECISION = "Quyết định";

    private final Catalogue catalogue;

    PostedChanges(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Change> at(AgencyKind kind, LocalDate today) {
        var since = today.minusDays(DAYS);
        var changes = new ArrayList<Change>();
        for (var version : catalogue.all(today)) {
            if (!version.servedAt(kind) || version.validFrom().isBefore(since)) continue;
            boolean first = catalogue.versions(version.code()).getLast().equals(version);
            changes.add(new Change(first ? "new" : "changed", version, version.validFrom(), decision(version)));
        }
        for (var version : catalogue.all(since)) {
            var end = version.validTo();
            if (end == null || !version.servedAt(kind)) continue;
            if (catalogue.inForce(version.code(), today).isPresent()) continue;
            changes.add(new Change("abolished", version, end.plusDays(1), decision(version)));
        }
        changes.sort(Comparator.comparing(Change::since).reversed());
        return changes;
    }

    private static String decision(ProcedureVersion version) {
        return version.legalBasis().stream()
                .filter(text -> text.name().startsWith(DECISION))
                .findFirst()
                .map(text -> (text.code() + " " + text.name()).strip())
                .orElse("");
    }
}
