package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
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
import vn.motcua.identity.Actor;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.KeepTokens;
import vn.motcua.identity.Role;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Accounts", description = "Accounts, their roles and the tokens of programs; needs ACCOUNT_MANAGE")
class AccountsController {

    private final KeepAccounts accounts;
    private final KeepTokens tokens;
    private final AgencyCodes agencies;

    AccountsController(KeepAccounts accounts, KeepTokens tokens, AgencyCodes agencies) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.agencies = agencies;
    }

    @Operation(
            summary = "Open an account",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewAccount.class))))
    @PostMapping(path = "/accounts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Made open(@RequestBody(required = false) byte @Nullable [] body, @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, NewAccount.class);
        var opening = new KeepAccounts.Opening(
                wanted.username(),
                wanted.displayName(),
                wanted.officer(),
                wanted.citizenNumber(),
                wanted.password(),
                wanted.roles().stream().map(this::granted).toList());
        return new Made(Refused.orDone(accounts.create(opening, actor)));
    }

    @Operation(
            summary = "Give a role",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = RoleGrant.class))))
    @PostMapping(path = "/accounts/{account}/roles", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Made grant(
            @PathVariable UUID account,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        return new Made(Refused.orDone(accounts.grant(account, granted(Body.read(body, RoleGrant.class)), actor)));
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
        return tokens.of(account, actor);
    }

    @Operation(summary = "Make a token worthless")
    @DeleteMapping("/tokens/{token}")
    Made revoke(@PathVariable UUID token, @Parameter(hidden = true) Actor actor) {
        return new Made(Refused.orDone(tokens.revoke(token, actor)));
    }

    private GrantedRole granted(RoleGrant grant) {
        var agency =
                grant.agency() == null ? null : agencies.named(grant.agency()).id();
        return new GrantedRole(grant.role(), agency, grant.below(), grant.validFrom(), grant.validTo());
    }

    @Schema(name = "NewAccount")
    record NewAccount(
            @Schema(example = "nguyen.thi.thuy") String username,
            String displayName,
            @Nullable UUID officer,
            @Nullable String citizenNumber,

            @Schema(description = "at least 10 characters; without one nobody signs in with it") @Nullable
            String password,

            List<RoleGrant> roles) {}

    @Schema(name = "RoleGrant")
    record RoleGrant(
            Role role,

            @Schema(description = "code of the agency; everywhere without one") @Nullable
            String agency,

            @Schema(description = "also at everything below")
            boolean below,

            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    @Schema(name = "NewToken")
    record NewToken(
            String name,

            @Schema(description = "empty for all of the account's roles")
            List<Role> roles,

            Instant expires) {}

    @Schema(name = "Made")
    record Made(UUID id) {}
}
