package vn.motcua.petition.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.OfficerAccounts;

/** Finds out whom an actor stands for. */
@Component
class Sights {

    private final OfficerAccounts officers;
    private final Above above;

    Sights(OfficerAccounts officers, Above above) {
        this.officers = officers;
        this.above = above;
    }

    Sight of(Actor by) {
        var known = new HashSet<UUID>();
        officers.officerOf(by.account()).ifPresent(known::add);
        officers.officerOf(by.person()).ifPresent(known::add);
        for (var rights : by.absent()) officers.officerOf(rights.account()).ifPresent(known::add);
        return new Sight(by, known);
    }

    Sight.About about(Petition petition) {
        var now = petition.now();
        return new Sight.About(
                now.agency(),
                now.complainedOfficer(),
                above.through(Optional.ofNullable(now.complainedAgency())),
                petition.senderAccount());
    }
}
