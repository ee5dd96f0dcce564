package vn.motcua.portal.internal;

import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.Actor;
import vn.motcua.identity.MyAccount;
import vn.motcua.identity.Population;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.portal.AccountRegistryPage;
import vn.motcua.shared.Outcome;

/** Shows people what the population registry knows about them, for confirmation. Each look is written down there. */
@Controller
class AccountRegistryController {

    private static final String PATH = AccountController.PATH + "/registry";
    private static final String TEMPLATE = "portal/accountRegistry";

    private final Population population;
    private final MyAccount mine;

    AccountRegistryController(@Lazy Population population, MyAccount mine) {
        this.population = population;
        this.mine = mine;
    }

    @GetMapping(PATH)
    ModelAndView show() {
        return Pages.show(TEMPLATE, new AccountRegistryPage(population.on(), null, null));
    }

    @PostMapping(PATH)
    ModelAndView ask(Here here, Actor actor) {
        var number =
                mine.of(actor) instanceof Outcome.Done<MyAccount.Profile>(var profile) ? profile.citizenNumber() : null;
        if (number == null) return refused(here.say("portal.account.registry.unverified"));
        return switch (population.find(number, "own account", actor)) {
            case Outcome.Refused<Optional<Population.Person>>(var refusal) ->
                refused(here.texts().of(here.locale(), refusal));
            case Outcome.Done<Optional<Population.Person>>(var person) ->
                person.isEmpty()
                        ? refused(here.say("portal.account.registry.nobody"))
                        : Pages.show(TEMPLATE, new AccountRegistryPage(true, person.get(), null));
        };
    }

    private ModelAndView refused(String sentence) {
        return Pages.show(
                TEMPLATE, new AccountRegistryPage(population.on(), null, sentence), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
