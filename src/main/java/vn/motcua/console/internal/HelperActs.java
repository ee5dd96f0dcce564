package vn.motcua.console.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.console.Field;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Helpers;
import vn.motcua.identity.Permission;
import vn.motcua.page.Form;
import vn.motcua.page.Here;

/** Opens accounts for members of mass organisations who assist citizens. */
@Controller
class HelperActs {

    private final Helpers helpers;
    private final Scope scope;
    private final Acts acts;

    HelperActs(Helpers helpers, Scope scope, Acts acts) {
        this.helpers = helpers;
        this.scope = scope;
        this.acts = acts;
    }

    @FormMapping("/console/helpers/new")
    ModelAndView open(
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        Scope.allow(actor, Permission.ACCOUNT_MANAGE);
        var fields = List.of(
                Field.text("username", here.say("console.username"), here.say("console.username.hint"), true),
                Field.text("name", here.say("console.name"), "", true),
                Field.text(
                        "organisation",
                        here.say("console.helper.organisation"),
                        here.say("console.helper.organisation.hint"),
                        true),
                Field.secret("password", here.say("console.password"), here.say("console.password.hint"), true),
                Field.select("agency", here.say("console.agency"), true, scope.choices(actor)),
                Field.date("from", here.say("console.from"), "", true),
                Field.date("to", here.say("console.helper.to"), here.say("console.helper.to.hint"), true));
        var act = new Act(
                "helper.open",
                false,
                List.of(),
                new Link(AccountActs.LIST, here.say("console.accounts")),
                fields,
                Form.empty().with("from", scope.today()),
                typed -> {
                    var opening = new Helpers.Opening(
                            typed.text("username"),
                            typed.text("name"),
                            typed.text("organisation"),
                            typed.id("agency"),
                            typed.date("from"),
                            typed.date("to"),
                            typed.text("password"),
                            false);
                    return typed.then(() -> helpers.open(opening, actor));
                },
                AccountActs.LIST);
        return acts.go(act, sent, here, request, response);
    }
}
