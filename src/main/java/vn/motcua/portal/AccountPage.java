package vn.motcua.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.MyAccount.Profile;
import vn.motcua.identity.Organisations.Membership;
import vn.motcua.page.Form;

/**
 * One's own account.
 *
 * @param acting   for whom this session acts, null for the person
 * @param email    whether codes go by e-mail
 * @param sms      whether codes go by SMS
 * @param provider what the provider of electronic identity is called, null where there is none
 * @param form     the name, to be changed
 */
public record AccountPage(
        Profile profile,
        @Nullable Membership acting,
        boolean email,
        boolean sms,
        @Nullable String provider,
        List<Membership> organisations,
        Form form) {

    public AccountPage {
        organisations = List.copyOf(organisations);
    }
}
