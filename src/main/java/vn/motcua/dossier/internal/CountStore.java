package vn.motcua.dossier.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the inbox: every number in one statement, each a walk along an index that stops where it is told. */
@Repository
class CountStore {

    /** Whose inbox is counted. */
    record Asked(UUID[] agencies, UUID account, UUID[] department, UUID[] signingDesks, int most) {}

    /** When today begins, when tomorrow does, and until when something is due soon. */
    record Days(Instant today, Instant tomorrow, Instant soon) {}

    /** @param held version and step of every dossier in the account's own hands, as {@code uuid step} */
    record Numbers(
            long open,
            long mine,
            long toReceive,
            long dueToday,
            long overdue,
            long waiting,
            long toReturn,
            long department,
            long atSigningDesk,
            long online,
            long applicant,
            long returnToday,
            long dueSoon,
            List<String> held) {}

    /** Each number a walk along its index that stops where it is told. */
    private static final String AS_FAR_AS = """
                with most as materialized (select cast(:most as int) as n),
                in_agencies as materialized (select cast(:agencies as uuid[]) as ids)
                select
                  (select count(*) from (select 1 from dossier.dossier, in_agencies where at_agency_id = any(ids)
                     and desk is not null limit (select n from most)) x),
                  (select count(*) from (select 1 from dossier.holding where account_id = :account
                     limit (select n from most)) x),
                  (select count(*) from (select 1 from dossier.dossier, in_agencies where at_agency_id = any(ids)
                     and desk = 1 limit (select n from most)) x),
                  (select count(*) from (select 1 from dossier.dossier, in_agencies where at_agency_id = any(ids)
                     and desk = 2 and due < :tomorrow limit (select n from most)) x),
                  (select count(*) from (select 1 from dossier.dossier, in_agencies where at_agency_id = any(ids)
                     and desk = 2 and due < :today limit (select n from most)) x),
                  (select count(*) from (select 1 from dossier.dossier, in_agencies where at_agency_id = any(ids)
                     and desk = 5 limit (select n from most)) x),
                  (select count(*) from (select 1 from dossier.dossier, in_agencies where at_agency_id = any(ids)
                     and desk = 4 limit (select n from most)) x),
                  (select count(*) from (select 1 from dossier.holding where account_id = any(:department)
                     limit (select n from most)) x),
                  (select count(*) from (select 1 from dossier.holding where account_id = any(:signingDesks)
                     limit (select n from most)) x),
                  (select count(*) from (select 1 from dossier.dossier, in_agencies where at_agency_id = any(ids)
                     and desk = 1 and channel = 'online' limit (select n from most)) x),
                  (select count(*) from (select 1 from dossier.dossier, in_agencies where at_agency_id = any(ids)
                     and desk = 3 limit (select n from most)) x),
                  (select count(*) from (select 1 from dossier.dossier, in_agencies where at_agency_id = any(ids)
                     and desk = 4 and due < :tomorrow limit (select n from most)) x),
                  (select count(*) from (select 1 from dossier.dossier, in_agencies where at_agency_id = any(ids)
                     and desk = 2 and due >= :tomorrow and due < :soon limit (select n from most)) x),
                  (select array_agg(d.procedure_id || ' ' || d.step) from dossier.holding h
                     join dossier.dossier d on d.id = h.dossier_id
                   where h.account_id = :account and cardinality(:signingDesks) > 0 and d.step is not null
                     and d.procedure_id is not null and d.status = any('{RECEIVED,PROCESSING}'))
                """;

    /** To the end: one walk through all that is open, for whoever can wait for it. */
    private static final String WHOLE = """
                select a.open, (select count(*) from dossier.holding where account_id = :account),
                  a.filed, a.due_today, a.overdue, a.paused, a.resolved,
                  (select count(*) from dossier.holding where account_id = any(:department)),
                  (select count(*) from dossier.holding where account_id = any(:signingDesks)),
                  (select count(*) from dossier.dossier where at_agency_id = any(:agencies)
                     and desk = 1 and channel = 'online'),
                  a.applicant, a.return_today, a.due_soon,
                  (select array_agg(d.procedure_id || ' ' || d.step) from dossier.holding h
                     join dossier.dossier d on d.id = h.dossier_id
                   where h.account_id = :account and cardinality(:signingDesks) > 0 and d.step is not null
                     and d.procedure_id is not null and d.status = any('{RECEIVED,PROCESSING}'))
                from (select count(*) as open,
                        count(*) filter (where desk = 1) as filed,
                        count(*) filter (where desk = 2 and due < :tomorrow) as due_today,
                        count(*) filter (where desk = 2 and due < :today) as overdue,
                        count(*) filter (where desk = 5) as paused,
                        count(*) filter (where desk = 4) as resolved,
                        count(*) filter (where desk = 3) as applicant,
                        count(*) filter (where desk = 4 and due < :tomorrow) as return_today,
                        count(*) filter (where desk = 2 and due >= :tomorrow and due < :soon) as due_soon
                      from dossier.dossier where at_agency_id = any(:agencies) and desk is not null) a
                """;

    private final JdbcClient jdbc;

    CountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Numbers count(Asked asked, Days days) {
        boolean whole = asked.most() == Integer.MAX_VALUE;
        var statement = jdbc.sql(whole ? WHOLE : AS_FAR_AS);
        if (!whole) statement = statement.param("most", asked.most());
        return statement
                .param("agencies", asked.agencies())
                .param("account", asked.account())
                .param("department", asked.department())
                .param("signingDesks", asked.signingDesks())
                .param("today", ListStore.utc(days.today()))
                .param("tomorrow", ListStore.utc(days.tomorrow()))
                .param("soon", ListStore.utc(days.soon()))
                .query((row, n) -> numbers(row, asked.most()))
                .single();
    }

    private static Numbers numbers(ResultSet row, int most) throws SQLException {
        var held = row.getArray(14);
        long paused = row.getLong(6);
        long applicant = row.getLong(11);
        return new Numbers(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                Math.min(most, paused + applicant),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                applicant,
                row.getLong(12),
                row.getLong(13),
                held == null ? List.of() : List.of((String[]) held.getArray()));
    }
}
