package vn.motcua.notice.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue that notices are themselves: those that were not spread over the channels yet. */
@Repository
class SpreadStore {

    static final int BATCH = 200;
    static final int BATCH_OF_NOTHING = 5_000;

    /** @param account null: the applicant, who has none */
    record Waiting(UUID id, @Nullable UUID account, String template, String code) {}

    private final JdbcClient sql;

    SpreadStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Locked until the transaction ends; what another node has locked is left to it. */
    List<Waiting> take() {
        return sql.sql("""
                select id, account_id, template, dossier_code
                from notice.notice
                where spread_at is null
                order by id
                limit :most
                for update skip locked
                """)
                .param("most", BATCH)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getString("template"),
                        row.getString("dossier_code")))
                .list();
    }

    void spread(List<UUID> notices, Instant now) {
        sql.sql("update notice.notice set spread_at = :now where id = any(:ids)")
                .param("ids", notices.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Where nothing leaves the program: they are done as they are. */
    int spreadNowhere(Instant now) {
        return sql.sql("""
                update notice.notice set spread_at = :now
                where id in (select id from notice.notice where spread_at is null limit :most for update skip locked)
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", BATCH_OF_NOTHING)
                .update();
    }
}
