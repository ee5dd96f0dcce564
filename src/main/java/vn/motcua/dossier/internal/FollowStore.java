package vn.motcua.dossier.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secret that keys are made with, and how often was asked in vain. */
@Component
class FollowStore {

    private final JdbcClient sql;

    FollowStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The secret of this deployment: the one offered, unless there is one already. */
    byte[] secret(byte[] offered) {
        sql.sql("insert into dossier.follow_secret (secret) values (:secret) on conflict do nothing")
                .param("secret", offered)
                .update();
        return sql.sql("select secret from dossier.follow_secret")
                .query(byte[].class)
                .single();
    }

    /** Counts a try and answers how many there were since a span began; one that began before is forgotten. */
    int count(byte[] key, Instant now, Instant forgotten) {
        return sql.sql("""
                        insert into dossier.follow_attempt as a (key, began, tries) values (:key, :now, 1)
                        on conflict (key) do update
                           set tries = case when a.began < :forgotten then 1 else a.tries + 1 end,
                               began = case when a.began < :forgotten then :now else a.began end
                        returning tries
                        """)
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("forgotten", forgotten.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** A try that was not in vain. */
    void takeBack(byte[] key) {
        sql.sql("update dossier.follow_attempt set tries = greatest(tries - 1, 0) where key = :key")
                .param("key", key)
                .update();
    }

    void sweep(Instant forgotten) {
        sql.sql("delete from dossier.follow_attempt where began < :forgotten")
                .param("forgotten", forgotten.atOffset(ZoneOffset.UTC))
                .update();
    }
}
