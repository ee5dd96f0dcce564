package vn.motcua.identity.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.AccountList;
import vn.motcua.identity.Actor;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Lists accounts; whether one is shown is decided by the very rule that decides whether it may be managed. */
@Component
class ManagedAccounts implements AccountList {

    private final AccountListStore accounts;
    private final Agencies agencies;
    private final Clock clock;

    ManagedAccounts(AccountListStore accounts, Agencies agencies, Clock clock) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public Outcome<Detail> one(UUID account, Actor by) {
        if (!by.may(Permission.ACCOUNT_MANAGE)) return Outcome.refused(IdentityRefusal.NOT_ALLOWED);
        var today = VietnameseTime.dateOf(clock.instant());
        var scope = new AccountScope(by, agencies, today);
        var found = accounts.byIds(List.of(account)).stream()
                .filter(row -> scope.covers(row.found()))
                .findFirst();
        if (found.isEmpty()) return Outcome.refused(IdentityRefusal.ACCOUNT_UNKNOWN);
        return Outcome.done(new Detail(found.get().account(today), accounts.lastingGrants(account, today)));
    }

    @Override
    public Outcome<List<Account>> ofOfficer(UUID officer, Actor by) {
        if (!by.may(Permission.ACCOUNT_MANAGE)) return Outcome.refused(IdentityRefusal.NOT_ALLOWED);
        var today = VietnameseTime.dateOf(clock.instant());
        var scope = new AccountScope(by, agencies, today);
        return Outcome.done(accounts.byIds(accounts.idsOfOfficer(officer)).stream()
                .filter(row -> scope.covers(row.found()))
                .map(row -> row.account(today))
                .toList());
    }

    @Override
    public Outcome<Listing> list(@Nullable String after, Actor by) {
        if (!by.may(Permission.ACCOUNT_MANAGE)) return Outcome.refused(IdentityRefusal.NOT_ALLOWED);
        var today = VietnameseTime.dateOf(clock.instant());
        var scope = new AccountScope(by, agencies, today);
        var reach = by.reach(Permission.ACCOUNT_MANAGE);
        var candidates = new AccountListStore.Candidates(
                reach.kind() == Reach.Kind.EVERYWHERE, reach.agencies().toArray(UUID[]::new), by.account());
        var shown = new ArrayList<Account>();
        var from = after == null ? "" : after;
        while (true) {
            var rows = accounts.after(from, candidates, PAGE_SIZE + 1);
            for (var row : rows) {
                if (!scope.covers(row.found())) continue;
                if (shown.size() == PAGE_SIZE) {
                    return Outcome.done(new Listing(shown, shown.getLast().username()));
                }
                shown.add(row.account(today));
            }
            if (rows.size() <= PAGE_SIZE) return Outcome.done(new Listing(shown, null));
            from = rows.getLast().username();
        }
    }
}
