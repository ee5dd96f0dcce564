package vn.motcua.desk.internal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.desk.OfficerLoad;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierView;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Colleagues;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;
import vn.motcua.page.Choice;
import vn.motcua.page.Here;

/** The officers the present step of a dossier can be given to; the command itself checks again. */
@Component
class Holders {

    private final Colleagues colleagues;
    private final DossierQuery dossiers;

    Holders(Colleagues colleagues, DossierQuery dossiers) {
        this.colleagues = colleagues;
        this.dossiers = dossiers;
    }

    /** The suggested one first, each with the load in words. */
    List<Choice> choices(DossierView view, Here here) {
        var by = here.actor().orElseThrow();
        return loads(view.atAgency(), view.stepRole(), view.procedureCode(), view.holder(), by).stream()
                .map(each -> new Choice(each.account().toString(), words(each, here)))
                .toList();
    }

    List<OfficerLoad> loads(UUID agency, @Nullable String role, String procedure, @Nullable UUID but, Actor by) {
        var candidates = colleagues.at(agency).stream()
                .filter(colleague -> !colleague.account().equals(but))
                .filter(colleague -> fits(colleague, role))
                .toList();
        var accounts = candidates.stream().map(Actor::account).collect(Collectors.toSet());
        return Suggestion.of(candidates, dossiers.loads(accounts, procedure, by), role);
    }

    static String words(OfficerLoad officer, Here here) {
        var load = officer.load();
        var words = here.say("desk.load", officer.name(), load.open(), load.overdue());
        return officer.suggested() ? here.say("desk.load.suggested", words) : words;
    }

    private static boolean fits(Actor colleague, @Nullable String role) {
        boolean works = colleague.may(Permission.DOSSIER_PROCESS) || colleague.may(Permission.DOSSIER_RECEIVE);
        if (!works) return false;
        return role == null
                || colleague.may(Permission.DOSSIER_ASSIGN)
                || colleague.roles().contains(Role.valueOf(role));
    }
}
