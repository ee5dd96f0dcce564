package vn.motcua.console.internal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;

/** Opens the console at the first part somebody may see. */
@Controller
class StartController {

    @GetMapping("/console")
    ModelAndView start(Actor actor) {
        if (actor.serves(Permission.DIRECTORY_MANAGE)) return new ModelAndView("redirect:" + AgenciesController.LIST);
        Scope.allow(actor, Permission.CHANGES_READ);
        return new ModelAndView("redirect:/console/changes");
    }
}
