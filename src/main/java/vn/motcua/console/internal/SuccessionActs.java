package vn.motcua.console.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.console.Field;
import vn.motcua.dossier.Succession;
import vn.motcua.identity.Actor;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.shared.Ids;

/** Moves what is open at an agency that ended to the one that took over. */
@Controller
class SuccessionActs {

    private final Succession succession;
    private final Scope scope;
    private final Acts acts;

    SuccessionActs(Succession succession, Scope scope, Acts acts) {
        this.succession = succession;
        this.scope = scope;
        this.acts = acts;
    }

    @FormMapping("/console/agencies/{code}/succession")
    ModelAndView move(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var agency = scope.kept(code, actor);
        var plan = Scope.value(succession.plan(agency.id(), actor));
        var fields = List.of(
                Field.select("successor", here.say("console.agency.successor"), true, scope.choices(actor)),
                Field.check("seats", here.say("console.succession.seats")));
        var act = new Act(
                "agency.succeed",
                true,
                List.of(agency.name(), plan.open(), plan.held()),
                new Link(AgencyTables.href(agency), agency.name()),
                fields,
                Form.empty().with("successor", plan.successor()).with("seats", 1),
                typed -> {
                    var successor = typed.id("successor");
                    boolean seats = typed.checked("seats");
                    return typed.then(() ->
                            succession.move(new Succession.Order(agency.id(), successor, seats), Ids.next(), actor));
                },
                AgencyTables.href(agency));
        return acts.go(act, sent, here, request, response);
    }
}
