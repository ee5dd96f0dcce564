package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.internal.AccountsController.Made;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Helpers;

@RestController
@Tag(name = "Accounts")
class HelpersController {

    private final Helpers helpers;
    private final AgencyCodes codes;

    HelpersController(Helpers helpers, AgencyCodes codes) {
        this.helpers = helpers;
        this.codes = codes;
    }

    @Operation(
            summary = "Open a helper's account",
            description = "For a member of a mass organisation who assists citizens at filing, for a term.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewHelper.class))))
    @PostMapping(
            path = "/api/v1/helpers",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Made open(@RequestBody(required = false) byte @Nullable [] body, @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, NewHelper.class);
        return new Made(Refused.orDone(helpers.open(
                new Helpers.Opening(
                        wanted.username(),
                        wanted.name(),
                        wanted.organisation(),
                        codes.named(wanted.agency()).id(),
                        wanted.firstDay(),
                        wanted.lastDay(),
                        wanted.password(),
                        false),
                actor)));
    }

    @Schema(name = "NewHelper")
    record NewHelper(
            @Schema(description = "kept in lower case", pattern = "^\\s*[A-Za-z0-9][A-Za-z0-9._@-]{1,99}\\s*$")
            String username,

            @Schema(minLength = 1, maxLength = 200) String name,

            @Schema(description = "which sends the helper", minLength = 1, maxLength = 200)
            String organisation,

            @Schema(description = "code of the agency where they assist")
            String agency,

            LocalDate firstDay,
            LocalDate lastDay,
            @Schema(minLength = 10, maxLength = 200) String password) {}
}
