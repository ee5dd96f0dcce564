package vn.motcua.identity.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of sign-ins that are under way at another provider. */
@Component
class OidcStartStore {

    record Found(
            String nonce,
            String verifier,
            String next,
            @Nullable UUID account) {}

    private final JdbcClient sql;

    OidcStartStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(byte[] state, Found start, Instant now, Instant expires) {
        sql.sql("""
                        with old as (delete from identity.oidc_start where expires < :now)
                        insert into identity.oidc_start (state_hash, nonce, verifier, next, account, expires)
                        values (:state, :nonce, :verifier, :next, :account, :expires)
                        """)
                .param("state", state)
                .param("nonce", start.nonce())
                .param("verifier", start.verifier())
                .param("next", start.next())
                .param("account", start.account())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Once: whoever comes second finds nothing. */
    Optional<Found> take(byte[] state, Instant now) {
        return sql.sql("""
                        delete from identity.oidc_start where state_hash = :state and expires > :now
                        returning nonce, verifier, next, account
                        """)
                .param("state", state)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Found(
                        row.getString("nonce"),
                        row.getString("verifier"),
                        row.getString("next"),
                        row.getObject("account", UUID.class)))
                .optional();
    }
}
