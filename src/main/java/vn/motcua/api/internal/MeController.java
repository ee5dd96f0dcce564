package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.identity.Role;

@RestController
@Tag(name = "Accounts")
class MeController {

    private final AgencyCodes agencies;

    MeController(AgencyCodes agencies) {
        this.agencies = agencies;
    }

    @Operation(summary = "Who you are and what you may do where")
    @GetMapping(path = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
    Me me(@Parameter(hidden = true) Actor actor) {
        var permissions = actor.reach().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(each -> new Held(
                        each.getKey(),
                        each.getValue().kind(),
                        each.getValue().agencies().stream()
                                .map(agencies::of)
                                .sorted()
                                .toList()))
                .toList();
        return new Me(
                actor.account(), actor.name(), actor.roles().stream().sorted().toList(), permissions);
    }

    @Schema(name = "Me")
    record Me(UUID account, String name, List<Role> roles, List<Held> permissions) {}

    @Schema(name = "HeldPermission")
    record Held(
            Permission permission,
            Reach.Kind reach,

            @Schema(description = "codes of the agencies, where it reaches some")
            List<String> agencies) {}
}
