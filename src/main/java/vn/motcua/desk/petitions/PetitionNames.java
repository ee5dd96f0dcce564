package vn.motcua.desk.petitions;

import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.Officers;
import vn.motcua.identity.KnownAccounts;
import vn.motcua.page.Choice;
import vn.motcua.page.Formats;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;

/** Puts names to the ids that petitions keep. */
@Component
class PetitionNames {

    private final Agencies agencies;
    private final Officers officers;
    private final KnownAccounts accounts;
    private final Clock clock;

    PetitionNames(Agencies agencies, Officers officers, KnownAccounts accounts, Clock clock) {
        this.agencies = agencies;
        this.officers = officers;
        this.accounts = accounts;
        this.clock = clock;
    }

    String agency(@Nullable UUID id) {
        return id == null ? "" : agencies.byId(id).map(Agency::name).orElse(Formats.NOTHING);
    }

    String account(@Nullable UUID id) {
        return id == null ? "" : accounts.names(List.of(id)).getOrDefault(id, Formats.NOTHING);
    }

    String officer(@Nullable UUID id) {
        if (id == null) return "";
        return officers.posts(id).stream().findFirst().map(post -> post.name()).orElse(Formats.NOTHING);
    }

    List<Choice> agencies(Predicate<Agency> wanted) {
        var today = VietnameseTime.dateOf(clock.instant());
        return agencies.all().stream()
                .filter(agency -> agency.existsOn(today) && agency.kind() != AgencyKind.DIVISION)
                .filter(wanted)
                .sorted(Comparator.comparing(Agency::name, Collator.getInstance(Texts.VIETNAMESE))
                        .thenComparing(Agency::code))
                .map(agency -> new Choice(agency.code(), agency.name()))
                .toList();
    }

    /** Who works at the agency today. */
    List<Choice> officersOf(UUID agency) {
        return officers.of(agency, VietnameseTime.dateOf(clock.instant())).stream()
                .map(each -> new Choice(
                        each.id().toString(),
                        each.position() == null ? each.name() : each.name() + " – " + each.position()))
                .distinct()
                .toList();
    }

    @Nullable
    UUID idOf(String code) {
        return agencies.byCode(code).map(Agency::id).orElse(null);
    }
}
