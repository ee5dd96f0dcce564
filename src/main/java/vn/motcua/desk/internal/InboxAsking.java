package vn.motcua.desk.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.motcua.desk.DossiersPage;
import vn.motcua.dossier.DossierQuery.Group;
import vn.motcua.dossier.InboxFilter;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.page.Choice;
import vn.motcua.page.Href;

/**
 * A list as its address asks for it. The parameters are bound by name; what is not there is null.
 *
 * @param q a code or its beginning; anything else is searched for under {@code s}
 * @param s names the kept words of a search, which may name a person
 */
record InboxAsking(
        @Nullable String q,
        @Nullable String s,
        @Nullable String group,
        @Nullable String procedure,
        @Nullable String channel,
        @Nullable String status,
        @Nullable String holder,
        @Nullable String agency,
        @Nullable String after) {

    static final String LIST = "/desk/dossiers";
    private static final String ME = "me";
    private static final String NOBODY = "nobody";

    Group grouped() {
        if (group == null || group.isEmpty()) return Group.OPEN;
        return Arrays.stream(Group.values())
                .filter(each -> word(each).equals(group))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    InboxFilter filter(Actor by) {
        return new InboxFilter(blankless(procedure), blankless(channel), statusAsked(), id(agency), holderAsked(by));
    }

    private @Nullable Status statusAsked() {
        var asked = blankless(status);
        if (asked == null) return null;
        return Arrays.stream(Status.values())
                .filter(each -> word(each).equals(asked))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private @Nullable UUID holderAsked(Actor by) {
        var asked = blankless(holder);
        if (asked == null) return null;
        return switch (asked) {
            case ME -> by.account();
            case NOBODY -> InboxFilter.NOBODY;
            default -> id(asked);
        };
    }

    DossiersPage.Filters shown(List<Choice> agencies) {
        return new DossiersPage.Filters(
                text(procedure), text(channel), text(status), text(holder), text(agency), agencies);
    }

    /** This list from its beginning, also as a file; its filters always in the same order. */
    Href href(String path) {
        return Href.of(path)
                .with("group", word(grouped()))
                .with("q", q)
                .with("s", s)
                .with("procedure", procedure)
                .with("channel", channel)
                .with("status", status)
                .with("holder", holder)
                .with("agency", agency);
    }

    static Href group(Group group) {
        return Href.of(LIST).with("group", word(group));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable UUID id(@Nullable String text) {
        var asked = blankless(text);
        if (asked == null) return null;
        try {
            return UUID.fromString(asked);
        } catch (IllegalArgumentException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
