package vn.motcua.portal.internal;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyKind;
import vn.motcua.page.Choice;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Texts;

/** The agencies people go to, by name. Divisions receive at the agency above them. */
@Component
class Offices {

    private final Agencies agencies;
    private volatile Known known = new Known(-1, LocalDate.MIN, List.of());

    Offices(Agencies agencies) {
        this.agencies = agencies;
    }

    private record Known(long revision, LocalDate day, List<Agency> offices) {}

    List<Agency> all(LocalDate today) {
        var before = known;
        long revision = agencies.revision();
        if (before.revision == revision && before.day.equals(today)) return before.offices;
        var collator = Collator.getInstance(Texts.VIETNAMESE);
        var offices = agencies.all().stream()
                .filter(agency -> agency.existsOn(today) && agency.kind() != AgencyKind.DIVISION)
                .sorted(Comparator.comparing(Agency::name, collator).thenComparing(Agency::code))
                .toList();
        known = new Known(revision, today, offices);
        return offices;
    }

    List<Agency> serving(ProcedureVersion version, LocalDate today) {
        return all(today).stream()
                .filter(agency -> version.servedAt(agency.kind()))
                .toList();
    }

    static List<Choice> choices(List<Agency> offices) {
        return offices.stream()
                .map(agency -> new Choice(agency.code(), agency.name()))
                .toList();
    }
}
