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
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.internal.AccountsController.Made;
import vn.motcua.api.internal.KeepAgenciesController.LastDay;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.HeldDossiers;
import vn.motcua.identity.AccountList;
import vn.motcua.identity.Actor;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Accounts")
class KeepAccountsController {

    private final KeepAccounts accounts;
    private final AccountList list;
    private final HeldDossiers held;
    private final AgencyCodes codes;

    KeepAccountsController(KeepAccounts accounts, AccountList list, HeldDossiers held, AgencyCodes codes) {
        this.accounts = accounts;
        this.list = list;
        this.held = held;
        this.codes = codes;
    }

    @Operation(summary = "One account with its roles")
    @GetMapping("/accounts/{account}")
    AccountDetail one(@PathVariable UUID account, @Parameter(hidden = true) Actor actor) {
        var detail = Refused.orDone(list.one(account, actor));
        var found = detail.account();
        return new AccountDetail(
                found.id(),
                found.username(),
                found.name(),
                found.officer(),
                found.locked(),
                held.count(account),
                detail.grants().stream().map(this::grant).toList());
    }

    @Operation(
            summary = "Take a role back",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = LastDay.class))))
    @PostMapping(path = "/accounts/{account}/roles/{grant}/end", consumes = MediaType.APPLICATION_JSON_VALUE)
    Made takeBack(
            @PathVariable UUID account,
            @PathVariable UUID grant,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, LastDay.class);
        var known = Refused.orDone(list.one(account, actor)).grants().stream()
                .anyMatch(each -> each.id().equals(grant));
        if (!known) throw Refused.because(IdentityRefusal.GRANT_UNKNOWN);
        return new Made(Refused.orDone(accounts.takeBack(grant, wanted.lastDay(), actor)));
    }

    @Operation(
            summary = "Set the password of somebody else",
            description = "They are signed out everywhere and have to choose another one.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewPassword.class))))
    @PutMapping(path = "/accounts/{account}/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    Made password(
            @PathVariable UUID account,
            @RequestBody(required = false) byte @Nullable [] body,
            @Parameter(hidden = true) Actor actor) {
        var wanted = Body.read(body, NewPassword.class);
        return new Made(Refused.orDone(accounts.setPassword(account, wanted.password(), actor)));
    }

    @Operation(summary = "Lock an account")
    @PutMapping("/accounts/{account}/lock")
    Made lock(@PathVariable UUID account, @Parameter(hidden = true) Actor actor) {
        return new Made(Refused.orDone(accounts.lock(account, actor)));
    }

    @Operation(summary = "Unlock an account")
    @DeleteMapping("/accounts/{account}/lock")
    Made unlock(@PathVariable UUID account, @Parameter(hidden = true) Actor actor) {
        return new Made(Refused.orDone(accounts.unlock(account, actor)));
    }

    @Operation(
            summary = "Close an account",
            description = "Its roles end today and it is locked; refused while dossiers lie in its hands.")
    @PutMapping("/accounts/{account}/closed")
    Made close(@PathVariable UUID account, @Parameter(hidden = true) Actor actor) {
        return new Made(Refused.orDone(accounts.close(account, actor)));
    }

    @Operation(
            summary = "What somebody holds",
            description = "How many dossiers, and those you may hand on with assign or release.")
    @GetMapping("/accounts/{account}/held")
    HeldDocument held(
            @PathVariable UUID account,
            @Parameter(description = "next of the page before") @RequestParam(required = false) @Nullable String after,
            @Parameter(hidden = true) Actor actor) {
        if (!actor.serves(Permission.DOSSIER_ASSIGN)) Refused.orDone(list.one(account, actor));
        var listing = held.of(account, after, actor);
        return new HeldDocument(
                held.count(account),
                listing.rows().stream().map(DossierRow::code).toList(),
                listing.next());
    }

    private GrantDocument grant(AccountList.Grant grant) {
        var role = grant.role();
        return new GrantDocument(
                grant.id(),
                role.role(),
                role.agency() == null ? null : codes.of(role.agency()),
                role.below(),
                role.validFrom(),
                role.validTo());
    }

    @Schema(name = "NewPassword")
    record NewPassword(
            @Schema(minLength = 10, maxLength = 200) String password) {}

    @Schema(name = "AccountDetail")
    record AccountDetail(
            UUID id,
            String username,
            String name,
            @Nullable UUID officer,
            boolean locked,

            @Schema(description = "dossiers in hand") long held,

            List<GrantDocument> roles) {}

    @Schema(name = "Grant")
    record GrantDocument(
            UUID id,
            Role role,
            @Nullable String agency,
            boolean below,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    @Schema(name = "Held")
    record HeldDocument(
            @Schema(description = "all of them, also those you may not hand on")
            long total,

            List<String> dossiers,
            @Nullable String next) {}
}
