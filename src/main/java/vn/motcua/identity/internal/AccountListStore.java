package vn.motcua.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountList;
import vn.motcua.identity.AccountList.Account;
import vn.motcua.identity.GrantedRole;

/** Reads accounts in the order of their names, with the roles of each. */
@Component
class AccountListStore {

    /** Accounts with a role at one of the agencies, ever, and those the account opened; or all. */
    record Candidates(boolean everywhere, UUID[] agencies, UUID openedBy) {}

    /** What the rule decides on and what is shown. */
    record Row(
            AccountStore.Found found,
            String username,
            boolean mustChange,
            Instant created,
            @Nullable Instant signedIn) {

        Account account(LocalDate today) {
            var lasting = found.roles().stream()
                    .filter(role -> role.validTo() == null || !role.validTo().isBefore(today))
                    .toList();
            return new Account(
                    found.id(),
                    username,
                    found.name(),
                    found.officer(),
                    !found.active(),
                    mustChange,
                    lasting,
                    created,
                    signedIn);
        }
    }

    private final JdbcClient sql;

    AccountListStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Row> after(String username, Candidates candidates, int limit) {
        return sql.sql("""
                        select a.id, a.username, a.display_name, a.officer, a.state, a.must_change, a.created,
                               a.created_by, a.signed_in, g.role, g.agency, g.below, g.valid_from, g.valid_to
                          from (select id, username, display_name, officer, state, must_change, created, created_by,
                                       signed_in
                                  from identity.account a
                                 where username > :after
                                   and (:everywhere or created_by = :by
                                        or exists (select 1 from identity.role_grant h
                                                    where h.account = a.id and h.agency = any(:agencies)))
                                 order by username limit :limit) a
                          left join identity.role_grant g on g.account = a.id
                         order by a.username, g.valid_from, g.id
                        """)
                .param("after", username)
                .param("everywhere", candidates.everywhere())
                .param("agencies", candidates.agencies())
                .param("by", candidates.openedBy())
                .param("limit", limit)
                .query(AccountListStore::rows);
    }

    List<Row> byIds(List<UUID> ids) {
        return sql.sql("""
                        select a.id, a.username, a.display_name, a.officer, a.state, a.must_change, a.created,
                               a.created_by, a.signed_in, g.role, g.agency, g.below, g.valid_from, g.valid_to
                          from identity.account a
                          left join identity.role_grant g on g.account = a.id
                         where a.id = any(:ids)
                         order by a.username, g.valid_from, g.id
                        """).param("ids", ids.toArray(UUID[]::new)).query(AccountListStore::rows);
    }

    List<UUID> idsOfOfficer(UUID officer) {
        return sql.sql("select id from identity.account where officer = :officer order by username")
                .param("officer", officer)
                .query(UUID.class)
                .list();
    }

    List<AccountList.Grant> lastingGrants(UUID account, LocalDate today) {
        return sql.sql("""
                        select id, role, agency, below, valid_from, valid_to
                          from identity.role_grant
                         where account = :account and (valid_to is null or valid_to >= :today)
                         order by valid_from, id
                        """)
                .param("account", account)
                .param("today", today)
                .query((row, n) -> new AccountList.Grant(row.getObject("id", UUID.class), AccountStore.role(row)))
                .list();
    }

    /** One account for each run of rows that repeat it once for each of its roles. */
    private static List<Row> rows(ResultSet rows) throws SQLException {
        var read = new ArrayList<Row>();
        List<GrantedRole> roles = new ArrayList<>();
        while (rows.next()) {
            var id = rows.getObject("id", UUID.class);
            if (read.isEmpty() || !read.getLast().found().id().equals(id)) {
                roles = new ArrayList<>();
                read.add(row(id, roles, rows));
            }
            if (rows.getString("role") != null) roles.add(AccountStore.role(rows));
        }
        return read;
    }

    private static Row row(UUID id, List<GrantedRole> roles, ResultSet row) throws SQLException {
        var found = new AccountStore.Found(
                id,
                row.getString("display_name"),
                row.getObject("officer", UUID.class),
                "ACTIVE".equals(row.getString("state")),
                row.getObject("created_by", UUID.class),
                roles);
        var signedIn = row.getObject("signed_in", OffsetDateTime.class);
        return new Row(
                found,
                row.getString("username"),
                row.getBoolean("must_change"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                signedIn == null ? null : signedIn.toInstant());
    }
}
