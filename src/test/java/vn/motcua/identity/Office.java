package vn.motcua.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.shared.Outcome;

/** What tests need again and again: an agency, an account with roles. */
public record Office(KeepAgencies agencies, KeepAccounts accounts, Actors actors) {

    public static final LocalDate START = LocalDate.of(2004, 1, 1);
    public static final String PASSWORD = "đúng mật khẩu rồi";

    public UUID agency(String code, UUID superior) {
        var opening = new KeepAgencies.Opening(code, "Cơ quan " + code, AgencyKind.COMMUNE, superior, START);
        return value(agencies.open(opening, actors.operator()));
    }

    public UUID account(String username, GrantedRole... roles) {
        return officer(username, null, roles);
    }

    public UUID officer(String username, UUID officer, GrantedRole... roles) {
        var opening = new KeepAccounts.Opening(
                username, "Người dùng " + username, officer, null, PASSWORD, true, List.of(roles));
        return value(accounts.create(opening, actors.operator()));
    }

    public Actor actor(UUID account) {
        return actors.byAccount(account).orElseThrow();
    }

    public static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    public static IdentityRefusal refusal(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var refusal)) return (IdentityRefusal) refusal.code();
        throw new AssertionError("not refused: " + outcome);
    }
}
