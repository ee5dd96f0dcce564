package vn.motcua.console.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Choice;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** What an administrator may look at; what may be changed is decided by the use cases again. */
@Component
class Scope {

    private final Agencies agencies;
    private final Clock clock;

    Scope(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }

    static void allow(boolean may) {
        if (!may) throw new AccessDeniedException("not within reach");
    }

    static void allow(Actor actor, Permission permission) {
        allow(actor.serves(permission));
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** What was done; a refusal to show something is answered by its kind. */
    static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) ->
                throw switch (refusal.code().kind()) {
                    case FORBIDDEN -> new AccessDeniedException("refused");
                    case MISSING -> missing();
                    case INVALID, RULE, STALE -> new ResponseStatusException(HttpStatus.BAD_REQUEST);
                };
        };
    }

    /** The agency, once it is sure that the actor may keep its directory. */
    Agency kept(String code, Actor actor) {
        allow(actor, Permission.DIRECTORY_MANAGE);
        var agency = agencies.byCode(code).orElseThrow(Scope::missing);
        allow(actor.keepsDirectoryOf(agency.id()));
        return agency;
    }

    /** The agencies whose directory the actor keeps and that have not ended, to choose from. */
    List<Choice> choices(Actor actor) {
        return agencies.all().stream()
                .filter(agency -> actor.keepsDirectoryOf(agency.id()))
                .filter(agency -> agency.validTo() == null || !agency.validTo().isBefore(today()))
                .sorted(Comparator.comparing(Agency::code))
                .map(agency -> new Choice(agency.id().toString(), agency.code() + " " + agency.name()))
                .toList();
    }
}
