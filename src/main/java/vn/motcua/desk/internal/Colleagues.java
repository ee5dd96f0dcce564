package vn.motcua.desk.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierView;
import vn.motcua.identity.Actor;
import vn.motcua.page.Choice;

/** The officers a step can be given to. */
@Component
class Colleagues {

    List<Choice> choices(DossierView view, Actor actor) {
        return List.of(new Choice(actor.account().toString(), actor.name()));
    }
}
