package vn.motcua.lateness.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.notice.Digests.Work;

/** Counts what officers have in hand by when it is due. */
@Repository
class DigestStore {

    /** Work of one officer at one agency, whose calendar says which day is the next. */
    record AtAgency(UUID agency, Work work) {}

    private final JdbcClient jdbc;

    DigestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> agencies() {
        return jdbc.sql("select distinct agency_id from dossier.running where holder_id is not null")
                .query(UUID.class)
                .list();
    }

    /**
     * The nearer of the step's due time and the dossier's counts.
     *
     * @param tomorrow when the day is over
     * @param after    when the next working day is over
     */
    List<AtAgency> inHand(UUID[] agencies, Instant now, Instant tomorrow, Instant after) {
        return jdbc.sql("""
                select agency_id, holder_id, count(*) as all_of_it,
                       count(*) filter (where near < :now) as late,
                       count(*) filter (where near >= :now and near < :tomorrow) as today,
                       count(*) filter (where near >= :tomorrow and near < :after) as next
                from (select agency_id, holder_id, least(step_due, due) as near
                      from dossier.running where holder_id is not null and agency_id = any(:agencies)) held
                group by agency_id, holder_id
                """)
                .param("agencies", agencies)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("tomorrow", tomorrow.atOffset(ZoneOffset.UTC))
                .param("after", after.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new AtAgency(
                        row.getObject("agency_id", UUID.class),
                        new Work(
                                row.getObject("holder_id", UUID.class),
                                row.getInt("late"),
                                row.getInt("today"),
                                row.getInt("next"),
                                row.getInt("all_of_it"))))
                .list();
    }
}
