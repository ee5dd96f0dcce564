package vn.motcua.portal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Organisations.Detail;
import vn.motcua.identity.Organisations.Membership;
import vn.motcua.page.Form;

/**
 * The organisations somebody belongs to, or one of them.
 *
 * @param detail  the one, null for the list
 * @param invited the code to pass on, shown this once; null when none was made
 */
public record AccountOrganisationPage(
        List<Membership> mine,
        @Nullable Detail detail,
        UUID person,
        @Nullable String invited,
        Form form) {

    public AccountOrganisationPage {
        mine = List.copyOf(mine);
    }
}
