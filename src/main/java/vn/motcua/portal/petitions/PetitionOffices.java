package vn.motcua.portal.petitions;

import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyKind;
import vn.motcua.page.Choice;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;

/** The agencies a petition can be about, by name. */
@Component
class PetitionOffices {

    private final Agencies agencies;
    private final Clock clock;

    PetitionOffices(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    List<Choice> choices() {
        var today = VietnameseTime.dateOf(clock.instant());
        return agencies.all().stream()
                .filter(agency -> agency.existsOn(today) && agency.kind() != AgencyKind.DIVISION)
                .sorted(Comparator.comparing(Agency::name, Collator.getInstance(Texts.VIETNAMESE))
                        .thenComparing(Agency::code))
                .map(agency -> new Choice(agency.code(), agency.name()))
                .toList();
    }

    String name(UUID agency) {
        return agencies.byId(agency).map(Agency::name).orElse("");
    }
}
