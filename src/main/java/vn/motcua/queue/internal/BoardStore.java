package vn.motcua.queue.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.queue.Board;
import vn.motcua.queue.Board.Call;

/** What screens show. */
@Repository
class BoardStore {

    private final JdbcClient jdbc;

    BoardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Long> versions(List<UUID> agencies) {
        var versions = new HashMap<UUID, Long>();
        jdbc.sql("select agency_id, version from queue.board where agency_id = any (:agencies)")
                .param("agencies", agencies.toArray(UUID[]::new))
                .query(row -> {
                    versions.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return versions;
    }

    Board board(UUID agency, long version, LocalDate day) {
        return new Board(agency, version, calls(agency, day), waiting(agency, day));
    }

    private List<Call> calls(UUID agency, LocalDate day) {
        return jdbc.sql("""
                select label, counter, called_at, calls, state
                  from queue.ticket
                 where agency_id = :agency and day = :day and called_at is not null and state in ('CALLED', 'DONE')
                 order by called_at desc, id desc
                 limit :most
                """)
                .param("agency", agency)
                .param("day", day)
                .param("most", Board.CALLS)
                .query((row, n) -> new Call(
                        row.getString("label"),
                        row.getInt("counter"),
                        Rows.instant(row, "called_at"),
                        row.getInt("calls"),
                        row.getString("state").equals("CALLED")))
                .list();
    }

    private int waiting(UUID agency, LocalDate day) {
        return jdbc.sql("""
                select count(*) from queue.ticket where agency_id = :agency and day = :day and state = 'WAITING'
                """)
                .param("agency", agency)
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
