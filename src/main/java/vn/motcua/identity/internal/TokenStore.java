package vn.motcua.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.KeepTokens.Token;
import vn.motcua.identity.Role;

/** The rows of API tokens. */
@Component
class TokenStore {

    /** A token that is worth something, with its account. No roles: all of the account's. */
    record Found(Instant expires, Set<Role> roles, AccountStore.Found account) {}

    private final JdbcClient sql;

    TokenStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, byte[] hash, UUID account, String name, Set<Role> roles, Instant now, UUID by, Instant expires) {
        sql.sql("""
                        insert into identity.token (id, token_hash, account, name, roles, created, created_by, expires)
                        values (:id, :hash, :account, :name, cast(:roles as text[]), :now, :by, :expires)
                        """)
                .param("id", id)
                .param("hash", hash)
                .param("account", account)
                .param("name", name)
                .param("roles", roles.stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The token with its account and roles, in one statement. */
    Optional<Found> use(byte[] hash, Instant now) {
        return sql.sql("""
                        select t.expires, t.roles, a.id, a.display_name, a.officer, a.state, a.created_by,
                               g.role, g.agency, g.below, g.valid_from, g.valid_to
                          from identity.token t
                          join identity.account a on a.id = t.account
                          left join identity.role_grant g on g.account = a.id
                         where t.token_hash = :hash and t.expires > :now and t.revoked is null
                        """)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(TokenStore::found);
    }

    Optional<UUID> accountOf(UUID token) {
        return sql.sql("select account from identity.token where id = :id")
                .param("id", token)
                .query(UUID.class)
                .optional();
    }

    void revoke(UUID token, Instant now) {
        sql.sql("update identity.token set revoked = :now where id = :id and revoked is null")
                .param("id", token)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Token> of(UUID account) {
        return sql.sql("""
                        select id, name, roles, created, expires, revoked from identity.token
                         where account = :account
                         order by created desc, id desc
                        """)
                .param("account", account)
                .query((row, n) -> {
                    var revoked = row.getObject("revoked", OffsetDateTime.class);
                    return new Token(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            roles(row),
                            row.getObject("created", OffsetDateTime.class).toInstant(),
                            row.getObject("expires", OffsetDateTime.class).toInstant(),
                            revoked == null ? null : revoked.toInstant());
                })
                .list();
    }

    private static Optional<Found> found(ResultSet rows) throws SQLException {
        if (!rows.next()) return Optional.empty();
        var expires = rows.getObject("expires", OffsetDateTime.class).toInstant();
        var roles = roles(rows);
        return AccountStore.account(rows).map(account -> new Found(expires, roles, account));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }
}
