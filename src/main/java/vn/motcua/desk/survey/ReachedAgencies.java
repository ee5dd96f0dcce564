package vn.motcua.desk.survey;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Choice;

/** The agencies to which somebody's permission extends, the highest first. */
@Component
class ReachedAgencies {

    private final Agencies agencies;

    ReachedAgencies(Agencies agencies) {
        this.agencies = agencies;
    }

    List<Choice> of(Permission permission, Actor actor) {
        var reach = actor.reach(permission);
        return agencies.all().stream()
                .filter(agency -> reach.covers(agency.id()))
                .sorted(Comparator.comparing((Agency agency) -> agency.kind()).thenComparing(Agency::code))
                .map(agency -> new Choice(agency.code(), agency.name()))
                .toList();
    }
}
