package vn.motcua.survey.internal;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.survey.SatisfactionQuery.Breakdown;
import vn.motcua.survey.Via;

/** Counts answers and marks, each in one range of an index. */
@Repository
class FigureStore {

    /** @param via null for all ways */
    record Range(
            Set<UUID> agencies,
            YearMonth from,
            YearMonth to,
            @Nullable Via via,
            @Nullable Breakdown by) {}

    record Answers(String key, Via via, long count) {}

    record MarkCount(String key, String set, String factor, int value, long count) {}

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Answers> answers(Range range) {
        return jdbc.sql("""
                        select case :by when 'agency' then agency_id::text
                                        when 'month' then to_char(month, 'YYYY-MM')
                                        when 'way' then channel
                                        when 'procedure' then coalesce(procedure_code, '')
                                        else '' end as key,
                               channel, count(*)
                          from survey.answered
                         where agency_id = any(:agencies) and month between :from and :to
                           and (:via = '' or channel = :via)
                         group by 1, 2
                        """)
                .params(values(range))
                .query((row, n) -> new Answers(row.getString(1), Via.valueOf(row.getString(2)), row.getLong(3)))
                .list();
    }

    List<MarkCount> marks(Range range) {
        return jdbc.sql("""
                        select case :by when 'agency' then agency_id::text
                                        when 'month' then to_char(month, 'YYYY-MM')
                                        when 'way' then channel
                                        when 'procedure' then coalesce(procedure_code, '')
                                        else '' end as key,
                               set_code, factor, value, count(*)
                          from survey.rated
                         where agency_id = any(:agencies) and month between :from and :to
                           and (:via = '' or channel = :via)
                         group by 1, 2, 3, 4
                        """)
                .params(values(range))
                .query((row, n) -> new MarkCount(
                        row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getLong(5)))
                .list();
    }

    /** The agencies are an array and no text of one: a text would be taken apart again for every row. */
    private static Map<String, Object> values(Range range) {
        var by = range.by();
        var via = range.via();
        return Map.of(
                "agencies",
                range.agencies().toArray(UUID[]::new),
                "from",
                range.from().atDay(1),
                "to",
                range.to().atDay(1),
                "via",
                via == null ? "" : via.name(),
                "by",
                by == null ? "" : by.name().toLowerCase(Locale.ROOT));
    }
}
