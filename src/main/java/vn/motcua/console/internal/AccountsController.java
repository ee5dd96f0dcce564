package vn.motcua.console.internal;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.console.AccountsPage;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.identity.AccountList;
import vn.motcua.identity.AccountList.Account;
import vn.motcua.identity.AccountList.Listing;
import vn.motcua.identity.Actor;
import vn.motcua.identity.GrantedRole;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** The list of accounts. What can be done with them is done on the command line and through the API for now. */
@Controller("accountsPage")
class AccountsController {

    private static final Href LIST = Href.of("/console/accounts");

    private final AccountList accounts;
    private final Agencies agencies;
    private final Clock clock;

    AccountsController(AccountList accounts, Agencies agencies, Clock clock) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/console/accounts")
    ModelAndView list(@RequestParam @Nullable String after, Actor actor) {
        return switch (accounts.list(after, actor)) {
            case Outcome.Done<Listing>(var listing) -> show(listing, after);
            case Outcome.Refused<Listing> refused -> throw new AccessDeniedException("may not manage accounts");
        };
    }

    private ModelAndView show(Listing listing, @Nullable String after) {
        var today = VietnameseTime.dateOf(clock.instant());
        var paging = new Paging(
                after == null ? null : LIST.toString(),
                listing.next() == null
                        ? null
                        : LIST.with("after", listing.next()).toString());
        var rows =
                listing.accounts().stream().map(account -> row(account, today)).toList();
        return Pages.show("console/accounts", new AccountsPage(rows, paging));
    }

    private AccountsPage.Row row(Account account, LocalDate today) {
        return new AccountsPage.Row(
                account,
                account.roles().stream().map(granted -> role(granted, today)).toList());
    }

    private AccountsPage.RoleRow role(GrantedRole granted, LocalDate today) {
        var agency = granted.agency() == null
                ? ""
                : agencies.byId(granted.agency()).map(Agency::name).orElse("");
        return new AccountsPage.RoleRow(granted, agency, granted.validFrom().isAfter(today));
    }
}
