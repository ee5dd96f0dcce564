package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.identity.AccountList;
import vn.motcua.identity.Actor;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Role;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Accounts", description = "Accounts, their roles and the tokens of programs; needs ACCOUNT_MANAGE")
class AccountsController {

    private final KeepAccounts accounts;
    private final AccountList list;
    private final AgencyCodes agencies;

    AccountsController(KeepAccounts accounts, AccountList list, AgencyCodes agencies) {
        this.accounts = accounts;
        this.list = list;
        this.agencies = agencies;
    }

    @Operation(
            summary = "List accounts",
            description = "Those you may manage, by the name they sign in with, 50 a page.")
    @GetMapping("/accounts")
    AccountPageDocument list(
            @Parameter(description = "next of the page before") @RequestParam(required = false) @Nullable String after,
            @Parameter(hidden = true) Actor actor) {
        return AccountPageDocument.of(Refused.orDone(list.list(after, actor)), agencies);
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
                Boolean.TRUE.equals(wanted.keepPassword()),
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

    private GrantedRole granted(RoleGrant grant) {
        var agency =
                grant.agency() == null ? null : agencies.named(grant.agency()).id();
        return new GrantedRole(grant.role(), agency, grant.below(), grant.validFrom(), grant.validTo());
    }

    @Schema(name = "NewAccount")
    record NewAccount(
            @Schema(
                    description = "kept in lower case",
                    example = "nguyen.thi.thuy",
                    pattern = "^\\s*[A-Za-z0-9][A-Za-z0-9._@-]{1,99}\\s*$")
            String username,

            @Schema(minLength = 1, maxLength = 200) String displayName,
            @Nullable UUID officer,

            @Schema(pattern = "^[0-9]{9}([0-9]{3})?$") @Nullable
            String citizenNumber,

            @Schema(description = "without one nobody signs in with it", minLength = 10, maxLength = 200) @Nullable
            String password,

            @Schema(description = "unless true, whoever signs in with the password must first choose their own")
            @Nullable
            Boolean keepPassword,

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

    @Schema(name = "Made")
    record Made(UUID id) {}
}
