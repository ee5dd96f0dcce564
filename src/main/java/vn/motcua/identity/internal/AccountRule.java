package vn.motcua.identity.internal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.KeepAccounts.Opening;
import vn.motcua.identity.Role;
import vn.motcua.shared.VietnameseTime;

/** What is wrong with an account or a role somebody wants to enter. */
final class AccountRule {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");
    private static final Pattern CITIZEN_NUMBER = Pattern.compile("[0-9]{9}([0-9]{3})?");
    private static final int LONGEST_NAME = 200;

    private AccountRule() {}

    static @Nullable IdentityRefusal flaw(Opening opening, String username) {
        if (!USERNAME.matcher(username).matches()) return IdentityRefusal.USERNAME_FORM;
        var name = opening.displayName().strip();
        if (name.isEmpty()) return IdentityRefusal.NAME_MISSING;
        if (name.length() > LONGEST_NAME) return IdentityRefusal.NAME_TOO_LONG;
        var number = opening.citizenNumber();
        if (number != null && !CITIZEN_NUMBER.matcher(number).matches()) return IdentityRefusal.CITIZEN_NUMBER_FORM;
        return opening.password() == null ? null : Passwords.flaw(opening.password(), username);
    }

    static @Nullable IdentityRefusal flaw(GrantedRole granted, Agencies agencies) {
        if (granted.role() == Role.OPERATOR) return IdentityRefusal.OPERATOR_ROLE;
        if (granted.role() == Role.HELPER
                && (granted.validTo() == null || granted.agency() == null || granted.below())) {
            return IdentityRefusal.HELPER_TERM;
        }
        if (granted.agency() == null && granted.below()) return IdentityRefusal.BELOW_WHAT;
        if (granted.agency() != null && agencies.byId(granted.agency()).isEmpty()) {
            return IdentityRefusal.AGENCY_UNKNOWN;
        }
        var to = granted.validTo();
        if (!VietnameseTime.inRange(granted.validFrom()) || to != null && !VietnameseTime.inRange(to)) {
            return IdentityRefusal.DATE_OUT_OF_RANGE;
        }
        return to != null && to.isBefore(granted.validFrom()) ? IdentityRefusal.ENDS_BEFORE_START : null;
    }
}
