package vn.motcua.desk.internal;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Choice;
import vn.motcua.queue.QueueQuery;
import vn.motcua.shared.VietnameseTime;

/** Which agency's queue an officer looks at: the one asked for, else the first with a queue they reach. */
@Component
class QueuePlaces {

    private final Agencies agencies;
    private final QueueQuery queue;
    private final Clock clock;

    QueuePlaces(Agencies agencies, QueueQuery queue, Clock clock) {
        this.agencies = agencies;
        this.queue = queue;
        this.clock = clock;
    }

    /** The agencies at which somebody may do something, by code. */
    List<Agency> reached(Actor actor, Permission permission) {
        var reach = actor.reach(permission);
        var today = VietnameseTime.dateOf(clock.instant());
        return agencies.all().stream()
                .filter(each -> each.existsOn(today) && reach.covers(each.id()))
                .toList();
    }

    Agency chosen(@Nullable String code, List<Agency> reached) {
        if (reached.isEmpty()) throw new AccessDeniedException("serves at no queue");
        if (code != null && !code.isBlank()) {
            return reached.stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        if (reached.size() == 1) return reached.getFirst();
        return reached.stream()
                .limit(50)
                .filter(each -> !queue.services(each.id()).isEmpty())
                .findFirst()
                .orElse(reached.getFirst());
    }

    static List<Choice> choices(List<Agency> reached) {
        return reached.stream()
                .limit(500)
                .map(each -> new Choice(each.code(), each.name()))
                .toList();
    }
}
