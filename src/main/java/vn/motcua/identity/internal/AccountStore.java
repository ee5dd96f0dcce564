package vn.motcua.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts.Opening;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;

/** The rows of accounts, their roles and the journal of changes. */
@Component
class AccountStore {

    /** An account with all its roles, past and coming ones too. */
    record Found(
            UUID id, String name, @Nullable UUID officer, boolean active, UUID createdBy, List<GrantedRole> roles) {}

    record Login(UUID id, @Nullable String password, boolean active, boolean mustChange) {}

    record Grant(UUID id, UUID account, GrantedRole role) {}

    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Found> byId(UUID account) {
        return sql.sql("""
                        select a.id, a.display_name, a.officer, a.state, a.created_by,
                               g.role, g.agency, g.below, g.valid_from, g.valid_to
                          from identity.account a
                          left join identity.role_grant g on g.account = a.id
                         where a.id = :account
                        """).param("account", account).query(AccountStore::found);
    }

    Optional<UUID> idOf(String username) {
        return sql.sql("select id from identity.account where username = :username")
                .param("username", username)
                .query(UUID.class)
                .optional();
    }

    /** The roles of whoever is this officer and not locked. */
    List<GrantedRole> rolesOfOfficer(UUID officer) {
        return sql.sql("""
                        select g.role, g.agency, g.below, g.valid_from, g.valid_to
                          from identity.role_grant g
                          join identity.account a on a.id = g.account
                         where a.officer = :officer and a.state = 'ACTIVE'
                        """)
                .param("officer", officer)
                .query((row, n) -> role(row))
                .list();
    }

    /** Those of the officers who have an account that is not locked. */
    Set<UUID> activeOfficers(Collection<UUID> officers) {
        return sql.sql(
                        "select distinct officer from identity.account where officer = any(:officers) and state = 'ACTIVE'")
                .param("officers", officers.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /** The accounts of the officer that are not locked. */
    List<UUID> activeOf(UUID officer) {
        return sql.sql("select id from identity.account where officer = :officer and state = 'ACTIVE'")
                .param("officer", officer)
                .query(UUID.class)
                .list();
    }

    Optional<Login> login(String username) {
        return sql.sql("select id, password, state, must_change from identity.account where username = :username")
                .param("username", username)
                .query((row, n) -> login(row))
                .optional();
    }

    Optional<Login> login(UUID account) {
        return sql.sql("select id, password, state, must_change from identity.account where id = :account")
                .param("account", account)
                .query((row, n) -> login(row))
                .optional();
    }

    Optional<String> username(UUID account) {
        return sql.sql("select username from identity.account where id = :account")
                .param("account", account)
                .query(String.class)
                .optional();
    }

    /** The roles that accounts in use have at an agency today and not yet at another one. */
    List<Grant> seats(UUID from, UUID to, Set<Role> roles, LocalDate today) {
        return sql.sql("""
                        select g.id, g.account, g.role, g.agency, g.below, g.valid_from, g.valid_to
                          from identity.role_grant g
                          join identity.account a on a.id = g.account and a.state = 'ACTIVE'
                         where g.agency = :from and g.role = any(:roles)
                           and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)
                           and not exists (select from identity.role_grant h
                                            where h.account = g.account and h.agency = :to and h.role = g.role
                                              and (h.valid_to is null or h.valid_to >= :today))
                         order by g.account, g.id
                        """)
                .param("from", from)
                .param("to", to)
                .param("roles", roles.stream().map(Enum::name).toArray(String[]::new))
                .param("today", today)
                .query((row, n) ->
                        new Grant(row.getObject("id", UUID.class), row.getObject("account", UUID.class), role(row)))
                .list();
    }

    /** The organisation that sends a helper; empty for every other account. */
    Optional<String> organisation(UUID account) {
        return sql.sql("select organisation from identity.account where id = :account and organisation is not null")
                .param("account", account)
                .query(String.class)
                .optional();
    }

    void setOrganisation(UUID account, String organisation) {
        sql.sql("update identity.account set organisation = :organisation where id = :account")
                .param("organisation", organisation)
                .param("account", account)
                .update();
    }

    boolean hasCitizenNumber(String number) {
        return sql.sql("select exists (select 1 from identity.account where citizen_number = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** False when the name or the citizen's number is taken. */
    boolean add(UUID id, String username, Opening opening, @Nullable String password, Instant now, UUID by) {
        return sql.sql("""
                        insert into identity.account
                               (id, username, password, display_name, officer, citizen_number, state, must_change,
                                created, created_by)
                        values (:id, :username, :password, :name, :officer, :number, 'ACTIVE', :must, :now, :by)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("username", username)
                        .param("password", password)
                        .param("must", password != null && !opening.passwordKept())
                        .param("name", opening.displayName().strip())
                        .param("officer", opening.officer())
                        .param("number", opening.citizenNumber())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    UUID addGrant(UUID account, GrantedRole role) {
        var id = Ids.next();
        sql.sql("""
                        insert into identity.role_grant (id, account, role, agency, below, valid_from, valid_to)
                        values (:id, :account, :role, :agency, :below, :from, :to)
                        """)
                .param("id", id)
                .param("account", account)
                .param("role", role.role().name())
                .param("agency", role.agency())
                .param("below", role.below())
                .param("from", role.validFrom())
                .param("to", role.validTo())
                .update();
        return id;
    }

    Optional<Grant> grant(UUID id) {
        return sql.sql("""
                        select id, account, role, agency, below, valid_from, valid_to
                          from identity.role_grant where id = :id
                        """)
                .param("id", id)
                .query((row, n) ->
                        new Grant(row.getObject("id", UUID.class), row.getObject("account", UUID.class), role(row)))
                .optional();
    }

    boolean endGrant(UUID id, LocalDate lastDay) {
        return sql.sql("""
                        update identity.role_grant set valid_to = greatest(cast(:day as date), valid_from - 1)
                         where id = :id and (valid_to is null or valid_to > :day)
                        """).param("id", id).param("day", lastDay).update() == 1;
    }

    void endGrants(UUID account, LocalDate lastDay) {
        sql.sql("""
                        update identity.role_grant set valid_to = greatest(cast(:day as date), valid_from - 1)
                         where account = :account and (valid_to is null or valid_to > :day)
                        """).param("account", account).param("day", lastDay).update();
    }

    void setPassword(UUID account, String password, boolean mustChange) {
        sql.sql("update identity.account set password = :password, must_change = :must where id = :account")
                .param("password", password)
                .param("must", mustChange)
                .param("account", account)
                .update();
    }

    void signedIn(UUID account, Instant now) {
        sql.sql("update identity.account set signed_in = :now where id = :account")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .update();
    }

    void setState(UUID account, String state) {
        sql.sql("update identity.account set state = :state where id = :account")
                .param("state", state)
                .param("account", account)
                .update();
    }

    void journal(Instant at, UUID by, UUID subject, String action, @Nullable Object details) {
        sql.sql("""
                        insert into identity.change (id, at, account, subject, action, details)
                        values (:id, :at, :account, :subject, :action, :details)
                        """)
                .param("id", Ids.next())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", by)
                .param("subject", subject)
                .param("action", action)
                .param("details", details == null ? null : details.toString())
                .update();
    }

    private static Optional<Found> found(ResultSet rows) throws SQLException {
        return rows.next() ? account(rows) : Optional.empty();
    }

    /** Reads an account from here to the end of rows that repeat it once for each of its roles. */
    static Optional<Found> account(ResultSet rows) throws SQLException {
        var roles = new ArrayList<GrantedRole>();
        var found = new Found(
                rows.getObject("id", UUID.class),
                rows.getString("display_name"),
                rows.getObject("officer", UUID.class),
                "ACTIVE".equals(rows.getString("state")),
                rows.getObject("created_by", UUID.class),
                roles);
        do {
            if (rows.getString("role") != null) roles.add(role(rows));
        } while (rows.next());
        return Optional.of(found);
    }

    static GrantedRole role(ResultSet row) throws SQLException {
        return new GrantedRole(
                Role.valueOf(row.getString("role")),
                row.getObject("agency", UUID.class),
                row.getBoolean("below"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Login login(ResultSet row) throws SQLException {
        return new Login(
                row.getObject("id", UUID.class),
                row.getString("password"),
                "ACTIVE".equals(row.getString("state")),
                row.getBoolean("must_change"));
    }
}
