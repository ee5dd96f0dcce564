package vn.motcua.identity.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.ContactPoint;
import vn.motcua.identity.Register;

/** The rows of one-time codes that are under way. */
@Component
class CodeStore {

    record Found(
            ContactPoint point, byte[] codeHash, @Nullable UUID account, String next, boolean proven) {}

    private final JdbcClient sql;

    CodeStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(byte[] flow, ContactPoint point, byte[] code, @Nullable UUID account, String next, Instant expires) {
        sql.sql("""
                        insert into identity.code_request (flow_hash, kind, target, code_hash, account, next, expires, tries)
                        values (:flow, :kind, :target, :code, :account, :next, :expires, 0)
                        """)
                .param("flow", flow)
                .param("kind", point.kind().name())
                .param("target", point.value())
                .param("code", code)
                .param("account", account)
                .param("next", next)
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Found> find(byte[] flow, Instant now) {
        return sql.sql("""
                        select kind, target, code_hash, account, next, proven is not null as proven
                          from identity.code_request where flow_hash = :flow and expires > :now
                        """)
                .param("flow", flow)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Found(
                        new ContactPoint(ContactPoint.Kind.valueOf(row.getString("kind")), row.getString("target")),
                        row.getBytes("code_hash"),
                        row.getObject("account", UUID.class),
                        row.getString("next"),
                        row.getBoolean("proven")))
                .optional();
    }

    /** Counts a try before the code is looked at, so that many at once cannot slip through; false when there is none left. */
    boolean count(byte[] flow, Instant now) {
        return sql.sql("""
                        update identity.code_request set tries = tries + 1
                         where flow_hash = :flow and expires > :now and tries < :most and proven is null
                        """)
                        .param("flow", flow)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("most", Register.TRIES)
                        .update()
                == 1;
    }

    /** It is used up as a code, and a while longer it proves the address. */
    boolean prove(byte[] flow, Instant now, Instant until) {
        return sql.sql("""
                        update identity.code_request set proven = :now, expires = :until
                         where flow_hash = :flow and proven is null
                        """)
                        .param("flow", flow)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean end(byte[] flow) {
        return sql.sql("delete from identity.code_request where flow_hash = :flow")
                        .param("flow", flow)
                        .update()
                == 1;
    }

    void sweep(Instant now) {
        sql.sql("delete from identity.code_request where expires < :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
