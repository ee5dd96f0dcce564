package vn.motcua.directory.internal;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Delegation;
import vn.motcua.directory.Officer;
import vn.motcua.directory.Officers;
import vn.motcua.shared.Texts;

@Component
class KnownOfficers implements Officers {

    private final OfficerStore store;
    private final KnownAgencies known;

    KnownOfficers(OfficerStore store, KnownAgencies known) {
        this.store = store;
        this.known = known;
    }

    @Override
    public List<Officer> posts(UUID officer) {
        return store.posts(officer);
    }

    @Override
    public List<Officer> of(UUID agency, LocalDate on) {
        var byName = Collator.getInstance(Texts.VIETNAMESE);
        return store.of(agency, on).stream()
                .sorted(Comparator.comparing(Officer::name, byName))
                .toList();
    }

    @Override
    public List<Member> roster(UUID agency, LocalDate on) {
        var byName = Collator.getInstance(Texts.VIETNAMESE);
        return store.roster(agency, on).stream()
                .sorted(Comparator.comparing(Member::part).thenComparing(Member::name, byName))
                .toList();
    }

    @Override
    public List<Delegation> delegationsTo(UUID officer, LocalDate on) {
        return known.delegations().stream()
                .filter(delegation -> delegation.to().equals(officer) && delegation.existsOn(on))
                .toList();
    }
}
