package vn.motcua.console;

import java.util.List;
import vn.motcua.identity.AccountList.Account;
import vn.motcua.identity.GrantedRole;
import vn.motcua.page.Paging;

/** The accounts an administrator looks after. */
public record AccountsPage(List<Row> rows, Paging paging) {

    public record Row(Account account, List<RoleRow> roles) {}

    /**
     * @param agency name of the agency, empty: everywhere
     * @param coming whether it holds only from a later day on
     */
    public record RoleRow(GrantedRole granted, String agency, boolean coming) {}
}
