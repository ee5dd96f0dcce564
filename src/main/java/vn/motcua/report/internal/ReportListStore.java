package vn.motcua.report.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists dossiers out of report.classified, by code in the order of its letters and digits. */
@Component
class ReportListStore {

    /** Rows fetched at a time when all are wanted, so that memory stays flat. */
    private static final int FETCHED = 1000;

    /** A dossier as the database has it, its codes not yet names. */
    record Listed(
            UUID id,
            String code,
            UUID agency,
            String procedure,
            String channel,
            String level,
            Instant received,
            @Nullable Instant due,
            boolean byInstant,
            @Nullable Instant end,
            Cell cell) {}

    record Page(long count, List<Listed> dossiers) {}

    private final JdbcClient sql;

    ReportListStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** At most {@code limit} dossiers of the set after that code, and how many the set has in all. */
    Page page(Question question, @Nullable String key, DossierSet set, String after, int limit) {
        var found = new ArrayList<Listed>();
        long count = sql.sql("""
                with listed as (
                    select *
                    from report.classified(
                        :agencies, :competent, :breakdown, :start, :asOf, :version, :cut)
                    where cell = any (cast(:cells as int[]))
                        and (:anyKey or key = :key)
                        and case :mark
                            when 'handed_over' then handed_over
                            when 'handed_late' then handed_late
                            when 'handed_in_time' then handed_over and not handed_late
                            when 'fee_bearing' then fee_bearing
                            when 'paid_online' then paid_online
                            else true
                        end
                )
                select counted.dossiers, page.*
                from (select count(*) as dossiers from listed) as counted
                left join lateral (
                    select dossier_id, code, agency_id, procedure_code, channel, level, received_at, due_at, by_instant,
                        end_at, cell
                    from listed
                    where code collate "C" > :after
                    order by code collate "C"
                    limit :limit
                ) as page on true
                order by page.code collate "C"
                """)
                .params(values(question, key, set))
                .param("after", after)
                .param("limit", limit)
                .query(row -> {
                    long dossiers = 0;
                    while (row.next()) {
                        dossiers = row.getLong("dossiers");
                        if (row.getString("code") != null) found.add(listed(row));
                    }
                    return dossiers;
                });
        return new Page(count, found);
    }

    /** Hands over every dossier of the set; needs an open transaction. Answers how many. */
    long each(Question question, @Nullable String key, DossierSet set, Consumer<Listed> taker) {
        return sql.sql("""
                select dossier_id, code, agency_id, procedure_code, channel, level, received_at, due_at, by_instant, end_at,
                    cell
                from report.classified(
                    :agencies, :competent, :breakdown, :start, :asOf, :version, :cut)
                where cell = any (cast(:cells as int[]))
                    and (:anyKey or key = :key)
                    and case :mark
                        when 'handed_over' then handed_over
                        when 'handed_late' then handed_late
                        when 'handed_in_time' then handed_over and not handed_late
                        when 'fee_bearing' then fee_bearing
                        when 'paid_online' then paid_online
                        else true
                    end
                order by code collate "C"
                """)
                .withFetchSize(FETCHED)
                .params(values(question, key, set))
                .query(row -> {
                    long dossiers = 0;
                    for (; row.next(); dossiers++) taker.accept(listed(row));
                    return dossiers;
                });
    }

    private static Map<String, Object> values(Question question, @Nullable String key, DossierSet set) {
        var values = new HashMap<>(ReportCountStore.values(question));
        values.put("cells", set.codes());
        values.put("mark", set.mark().column());
        values.put("anyKey", key == null);
        values.put("key", key == null ? "" : key);
        return values;
    }

    private static Listed listed(ResultSet row) throws SQLException {
        var received = instant(row, "received_at");
        if (received == null) throw new SQLException("A fact without a reception");
        return new Listed(
                row.getObject("dossier_id", UUID.class),
                row.getString("code"),
                row.getObject("agency_id", UUID.class),
                row.getString("procedure_code"),
                row.getString("channel"),
                row.getString("level"),
                received,
                instant(row, "due_at"),
                row.getBoolean("by_instant"),
                instant(row, "end_at"),
                new Cell(row.getInt("cell")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
