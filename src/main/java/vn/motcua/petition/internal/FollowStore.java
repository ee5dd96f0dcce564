package vn.motcua.petition.internal;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secret of the keys, and how often was asked in vain. */
@Repository
class FollowStore {

    private final JdbcClient jdbc;

    FollowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The secret of this deployment: the one offered, unless there is one already. */
    byte[] secret(byte[] offered) {
        jdbc.sql("insert into petition.secret (secret) values (:secret) on conflict do nothing")
                .param("secret", offered)
                .update();
        return jdbc.sql("select secret from petition.secret")
                .query(byte[].class)
                .single();
    }

    /** Counts a try in vain and answers how many there were since; those before are forgotten. */
    int count(byte[] key, Instant now, Instant forgotten) {
        return jdbc.sql("""
                insert into petition.attempt as a (key, began, tries) values (:key, :now, 1)
                on conflict (key) do update
                set tries = case when a.began < :forgotten then 1 else a.tries + 1 end,
                    began = case when a.began < :forgotten then :now else a.began end
                returning tries
                """)
                .param("key", key)
                .param("now", Rows.utc(now))
                .param("forgotten", Rows.utc(forgotten))
                .query(Integer.class)
                .single();
    }

    int tries(byte[] key, Instant forgotten) {
        return jdbc.sql("select coalesce(max(tries), 0) from petition.attempt where key = :key and began >= :forgotten")
                .param("key", key)
                .param("forgotten", Rows.utc(forgotten))
                .query(Integer.class)
                .single();
    }

    void sweep(Instant forgotten) {
        jdbc.sql("delete from petition.attempt where began < :forgotten")
                .param("forgotten", Rows.utc(forgotten))
                .update();
    }
}
