package vn.motcua.printing.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.printing.Circular;
import vn.motcua.printing.KeepWordings;
import vn.motcua.printing.PrintingRefusal;
import vn.motcua.printing.Wording;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;

/** Finds what an agency prints, and the generation of forms for a day. */
@Component
class Wordings implements KeepWordings {

    private final WordingStore store;
    private final Agencies agencies;
    private final Texts texts;
    private final Clock clock;

    Wordings(WordingStore store, Agencies agencies, Texts texts, Clock clock) {
        this.store = store;
        this.agencies = agencies;
        this.texts = texts;
        this.clock = clock;
    }

    /** The generation in force on a day: of those that have begun, the one that began last. */
    Circular inForce(LocalDate day) {
        return store.beginnings().stream()
                .filter(each -> !each.first().isAfter(day))
                .max(Comparator.comparing(Beginning::first).thenComparing(Beginning::circular))
                .map(Beginning::circular)
                .orElse(Circular.TT01_2018);
    }

    Map<Wording, String> of(UUID agency) {
        var found = new EnumMap<Wording, String>(Wording.class);
        var seen = new HashSet<UUID>();
        for (UUID at = agency; at != null && seen.add(at); at = superior(at)) {
            var own = store.of(at);
            if (!at.equals(agency)) {
                own.remove(Wording.HEAD_SUPERIOR); // a head is of its own agency only
                own.remove(Wording.HEAD_UNIT);
            }
            own.forEach(found::putIfAbsent);
        }
        for (var wording : Wording.values()) found.computeIfAbsent(wording, each -> usual(each, agency));
        return found;
    }

    private @Nullable UUID superior(UUID agency) {
        return agencies.byId(agency).map(each -> each.superior()).orElse(null);
    }

    private String usual(Wording wording, UUID agency) {
        return switch (wording) {
            case HEAD_UNIT -> name(agency);
            case HEAD_SUPERIOR -> {
                var superior = superior(agency);
                yield superior == null ? "" : name(superior);
            }
            case PLACE,
                    CONTACT_PHONE,
                    RESULT_PLACE,
                    SIGNER_TITLE,
                    APOLOGY_SYMBOL,
                    STOP_SYMBOL,
                    APOLOGY_SENTENCE,
                    COPIES_TO,
                    RECEIPT_NOTE,
                    SUPPLEMENT_NOTE,
                    REFUSAL_NOTE -> texts.of(Texts.VIETNAMESE, "printing.wording." + wording);
        };
    }

    private String name(UUID agency) {
        return agencies.byId(agency).map(each -> each.name()).orElse("");
    }

    @Override
    public Outcome<Wording> word(UUID agency, Wording wording, @Nullable String text, Actor by) {
        if (agencies.byId(agency).isEmpty()) return Outcome.refused(PrintingRefusal.AGENCY_UNKNOWN);
        if (!by.reach(Permission.DIRECTORY_MANAGE).covers(agency)) {
            return Outcome.refused(PrintingRefusal.NOT_PERMITTED);
        }
        var body = text == null ? "" : PlainText.of(text);
        if (body.codePointCount(0, body.length()) > LONGEST) {
            return Outcome.refused(PrintingRefusal.TEXT_TOO_LONG, LONGEST);
        }
        store.word(agency, wording, body, by.account(), clock.instant());
        return Outcome.done(wording);
    }

    @Override
    public Outcome<Map<Wording, String>> of(UUID agency, Actor by) {
        if (agencies.byId(agency).isEmpty()) return Outcome.refused(PrintingRefusal.AGENCY_UNKNOWN);
        return by.reach(Permission.DIRECTORY_MANAGE).covers(agency)
                ? Outcome.done(of(agency))
                : Outcome.refused(PrintingRefusal.NOT_PERMITTED);
    }

    @Override
    public Outcome<Circular> begin(Circular circular, LocalDate first, Actor by) {
        if (by.reach(Permission.DIRECTORY_MANAGE).kind() != Reach.Kind.EVERYWHERE) {
            return Outcome.refused(PrintingRefusal.NOT_PERMITTED);
        }
        if (!VietnameseTime.inRange(first)) return Outcome.refused(PrintingRefusal.DATE_OUT_OF_RANGE);
        store.begin(circular, first, by.account(), clock.instant());
        return Outcome.done(circular);
    }

    @Override
    public List<Beginning> beginnings() {
        return store.beginnings();
    }
}
