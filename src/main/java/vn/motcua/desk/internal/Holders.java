package vn.motcua.desk.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierView;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Colleagues;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;
import vn.motcua.page.Choice;

/** The officers the present step of a dossier can be given to; the command itself checks again. */
@Component
class Holders {

    private final Colleagues colleagues;

    Holders(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    List<Choice> choices(DossierView view) {
        return colleagues.at(view.atAgency()).stream()
                .filter(colleague -> !colleague.account().equals(view.holder()))
                .filter(colleague -> fits(colleague, view.stepRole()))
                .map(colleague -> new Choice(colleague.account().toString(), colleague.name()))
                .toList();
    }

    private static boolean fits(Actor colleague, @Nullable String role) {
        boolean works = colleague.may(Permission.DOSSIER_PROCESS) || colleague.may(Permission.DOSSIER_RECEIVE);
        if (!works) return false;
        return role == null
                || colleague.may(Permission.DOSSIER_ASSIGN)
                || colleague.roles().contains(Role.valueOf(role));
    }
}
