package vn.motcua.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Organisations.MemberRole;

/** The rows of sessions. */
@Component
class SessionStore {

    /** A session with the account it belongs to. */
    record Found(
            Instant seen,
            Instant ends,
            boolean mustChange,
            AccountStore.Found account,
            @Nullable Acting acting) {}

    /** For which organisation somebody acts, and as what. */
    record Acting(UUID account, String name, MemberRole role) {}

    private final JdbcClient sql;

    SessionStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(byte[] hash, UUID account, Instant now, Instant ends) {
        sql.sql("""
                        insert into identity.session (token_hash, account, started, seen, ends)
                        values (:hash, :account, :now, :now, :ends)
                        """)
                .param("hash", hash)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ends", ends.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * A session that is awake, with its account and roles, in one statement; touches it when it was last seen before
     * {@code touchBefore}.
     *
     * @param asleepBefore a session last seen before is over
     */
    Optional<Found> use(byte[] hash, Instant now, Instant asleepBefore, Instant touchBefore) {
        return sql.sql("""
                        with touched as (
                            update identity.session set seen = :now
                             where token_hash = :hash and ends > :now and seen >= :asleep and seen < :touch)
                        select s.seen, s.ends, a.id, a.display_name, a.officer, a.state, a.created_by,
                               a.must_change, o.account as acting, o.name as acting_name, m.role as acting_role,
                               g.role, g.agency, g.below, g.valid_from, g.valid_to
                          from identity.session s
                          join identity.account a on a.id = s.account
                          left join identity.member m
                            on m.organisation = s.acting and m.account = s.account and m.until is null
                          left join identity.organisation o on o.id = m.organisation
                          left join identity.role_grant g on g.account = a.id
                         where s.token_hash = :hash and s.ends > :now and s.seen >= :asleep
                        """)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("asleep", asleepBefore.atOffset(ZoneOffset.UTC))
                .param("touch", touchBefore.atOffset(ZoneOffset.UTC))
                .query(SessionStore::found);
    }

    void end(byte[] hash) {
        sql.sql("delete from identity.session where token_hash = :hash")
                .param("hash", hash)
                .update();
    }

    void endAll(UUID account) {
        sql.sql("delete from identity.session where account = :account")
                .param("account", account)
                .update();
    }

    void endOthers(UUID account, byte[] kept) {
        sql.sql("delete from identity.session where account = :account and token_hash <> :kept")
                .param("account", account)
                .param("kept", kept)
                .update();
    }

    /** Removes sessions that were over then. */
    void sweep(Instant then) {
        sql.sql("delete from identity.session where ends <= :now")
                .param("now", then.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Optional<Found> found(ResultSet rows) throws SQLException {
        if (!rows.next()) return Optional.empty();
        var seen = rows.getObject("seen", OffsetDateTime.class).toInstant();
        var ends = rows.getObject("ends", OffsetDateTime.class).toInstant();
        boolean mustChange = rows.getBoolean("must_change");
        var organisation = rows.getObject("acting", UUID.class);
        var acting = organisation == null
                ? null
                : new Acting(
                        organisation, rows.getString("acting_name"), MemberRole.valueOf(rows.getString("acting_role")));
        return AccountStore.account(rows).map(account -> new Found(seen, ends, mustChange, account, acting));
    }
}
