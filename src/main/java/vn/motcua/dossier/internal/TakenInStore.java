package vn.motcua.dossier.internal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.motcua.dossier.TakenIn;

/** The statements of an import, all on the one connection of its transaction. */
final class TakenInStore {

    /** Any number will do, as long as nothing else locks on it. */
    private static final long ONE_IMPORT_AT_A_TIME = 0x6D6F74637561L;

    /** @param line of this import's file, null when the code was there before */
    record Known(long contentSum, @Nullable Long line) {}

    private final Connection connection;
    private final JdbcClient jdbc;

    TakenInStore(Connection connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** @param waiting told when another import is under way, before it is waited for */
    void waitForOtherImports(Runnable waiting) {
        if (locked("select pg_try_advisory_xact_lock(:key)")) return;
        waiting.run();
        locked("select pg_advisory_xact_lock(:key) is not null");
    }

    private boolean locked(String statement) {
        return jdbc.sql(statement)
                .param("key", ONE_IMPORT_AT_A_TIME)
                .query(Boolean.class)
                .single();
    }

    /**
     * Keeps the look-up on its indexes: the tables grow a thousandfold inside this transaction, and the statistics the
     * planner goes by do not.
     */
    void planForGrowth() {
        for (var setting : List.of("enable_seqscan", "enable_hashjoin", "enable_mergejoin")) {
            jdbc.sql("select set_config(:setting, 'off', true)")
                    .param("setting", setting)
                    .query(String.class)
                    .single();
        }
    }

    Map<String, Known> known(List<TakenIn> rows, Import origin) {
        var found = new HashMap<String, Known>();
        jdbc.sql("""
                        select d.code, j.request_sum,
                               case when j.recorded = :recorded and j.action = 'TAKEN_IN'
                                     and j.detail::jsonb ->> 'import' = :import
                                    then (j.detail::jsonb ->> 'line')::bigint end as line
                          from dossier.dossier d
                          join dossier.journal j on j.dossier_id = d.id and j.seq = 1
                         where d.code = any(:codes)
                        """)
                .param("recorded", java.sql.Timestamp.from(origin.recorded()))
                .param("import", origin.id().toString())
                .param("codes", codes(rows))
                .query(row -> {
                    found.put(
                            row.getString("code"),
                            new Known(row.getLong("request_sum"), row.getObject("line", Long.class)));
                });
        return found;
    }

    /** A place for codes of rows that are looked up but not written; gone with the transaction. */
    void beginCodesSeen() {
        jdbc.sql("""
                        create temporary table code_seen (
                            code text collate "C" primary key, content_sum bigint not null, line bigint not null
                        ) on commit drop
                        """).update();
    }

    void keepCodesSeen(List<TakenIn> rows) {
        jdbc.sql("""
                        insert into pg_temp.code_seen (code, content_sum, line)
                        select * from unnest(:codes::text[], :sums::bigint[], :lines::bigint[])
                        """)
                .param("codes", codes(rows))
                .param(
                        "sums",
                        array("int8", rows.stream().map(TakenIn::contentSum).toArray(Long[]::new)))
                .param("lines", array("int8", rows.stream().map(TakenIn::line).toArray(Long[]::new)))
                .update();
    }

    Map<String, Known> codesSeen(List<TakenIn> rows) {
        var found = new HashMap<String, Known>();
        jdbc.sql("select code, content_sum, line from pg_temp.code_seen where code = any(:codes)")
                .param("codes", codes(rows))
                .query(row -> {
                    found.put(row.getString("code"), new Known(row.getLong("content_sum"), row.getLong("line")));
                });
        return found;
    }

    void raiseCounters(SerialsSeen serials) {
        jdbc.sql("""
                        insert into dossier.code_counter as counter (agency_id, day, last)
                        select agency_id, day, last
                          from unnest(:agencies::uuid[], :days::date[], :serials::int[]) as seen(agency_id, day, last)
                         order by agency_id, day
                        on conflict (agency_id, day) do update
                            set last = greatest(counter.last, excluded.last)
                        """)
                .param("agencies", array("uuid", serials.agencies()))
                .param("days", array("date", serials.days()))
                .param("serials", array("int4", serials.numbers()))
                .update();
    }

    void keepOrigin(Import origin, String sha256, long read, long taken) {
        jdbc.sql("""
                        insert into dossier.register_import
                            (id, file_name, sha256, actor_id, recorded, rows_read, rows_taken)
                        values (:id, :fileName, :sha256, :actor, :recorded, :read, :taken)
                        """)
                .param("id", origin.id())
                .param("fileName", origin.fileName())
                .param("sha256", sha256)
                .param("actor", origin.actor())
                .param("recorded", java.sql.Timestamp.from(origin.recorded()))
                .param("read", read)
                .param("taken", taken)
                .update();
    }

    /** From here on the persons written ahead are no longer left behind. */
    void forgetPersonsAhead(Import origin) {
        jdbc.sql("delete from dossier.persons_ahead where import_id = :import")
                .param("import", origin.id())
                .update();
    }

    private Array codes(List<TakenIn> rows) {
        return array("text", rows.stream().map(TakenIn::code).toArray(String[]::new));
    }

    private Array array(String type, Object[] elements) {
        try {
            return connection.createArrayOf(type, elements);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static boolean isTaken(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && "23505".equals(sql.getSQLState())) return true;
        }
        return false;
    }
}
