package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.internal.AccountsController.Made;
import vn.motcua.identity.Actor;
import vn.motcua.identity.KeepTokens;
import vn.motcua.identity.Role;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Accounts")
class TokensController {

    private final KeepTokens tokens;

    TokensController(KeepTokens tokens) {
        this.tokens = tokens;
    }

    @Operation(
            summary = "Issue a token",
            description = "The one time it is shown.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewToken.class))))
    @PostMapping(path = "/accounts/{account}/tokens", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    KeepTokens.Issued issue(
            @PathVariable UUID account,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, NewToken.class);
        var roles = Set.copyOf(wanted.roles());
        return Refused.orDone(tokens.issue(account, wanted.name(), roles, wanted.expires(), actor));
    }

    @Operation(summary = "The tokens of an account", description = "Without the tokens themselves.")
    @GetMapping("/accounts/{account}/tokens")
    List<KeepTokens.Token> tokens(@PathVariable UUID account, @Parameter(hidden = true) Actor actor) {
        return Refused.orDone(tokens.of(account, actor));
    }

    @Operation(summary = "Make a token worthless")
    @DeleteMapping("/tokens/{token}")
    Made revoke(@PathVariable UUID token, @Parameter(hidden = true) Actor actor) {
        return new Made(Refused.orDone(tokens.revoke(token, actor)));
    }

    @Schema(name = "NewToken")
    record NewToken(
            @Schema(minLength = 1, maxLength = 200) String name,

            @Schema(description = "empty for all of the account's roles")
            List<Role> roles,

            Instant expires) {}
}
