package vn.motcua.petition.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.notice.Template;
import vn.motcua.shared.Ids;
import vn.motcua.shared.VietnameseTime;

/**
 * Warns whoever took a petition up, else the heads of its agency, on the working day before it is due and when its time is
 * over. Looks only at what is due within days; a warning is a row whose key nobody writes twice, so several nodes may look.
 */
@Component
class Warning {

    /** More days in a row no office is closed. */
    private static final int AHEAD_DAYS = 15;

    /** What ran out longer ago is in the list of what is overdue. */
    private static final int BACK_DAYS = 7;

    private record Near(UUID id, String code, Instant due) {}

    private final JdbcClient jdbc;
    private final PetitionStore petitions;
    private final Telling telling;
    private final WorkingCalendars calendars;
    private final Clock clock;

    Warning(JdbcClient jdbc, PetitionStore petitions, Telling telling, WorkingCalendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.petitions = petitions;
        this.telling = telling;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** How many warnings were given. */
    @Transactional
    public int look() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int given = 0;
        for (var near : near(now)) {
            var petition = petitions.byCode(near.code()).orElseThrow();
            boolean over = !near.due().isAfter(now);
            if (!over && now.isBefore(dayBefore(petition.now().agency(), near.due()))) continue;
            var holder = petition.now().holder();
            var told = holder == null || over ? telling.heads(petition) : java.util.Set.<UUID>of();
            var all = Stream.concat(told.stream(), Stream.ofNullable(holder))
                    .distinct()
                    .toList();
            given += warn(near, over ? Template.PETITION_LATE : Template.PETITION_SOON, all, now);
        }
        return given;
    }

    private List<Near> near(Instant now) {
        return jdbc.sql("""
                select id, code, next_due from petition.petition p
                where next_due between :back and :ahead
                  and not exists (select from petition.warning w
                                  where w.petition_id = p.id and w.due = p.next_due and w.kind = 'PETITION_LATE')
                order by next_due
                limit 1000
                """)
                .param("back", Rows.utc(now.minus(BACK_DAYS, ChronoUnit.DAYS)))
                .param("ahead", Rows.utc(now.plus(AHEAD_DAYS, ChronoUnit.DAYS)))
                .query((row, n) ->
                        new Near(row.getObject("id", UUID.class), row.getString("code"), Rows.at(row, "next_due")))
                .list();
    }

    private Instant dayBefore(UUID agency, Instant due) {
        var calendar = calendars.of(agency);
        var day = VietnameseTime.dateOf(due);
        for (int back = 1; back <= AHEAD_DAYS; back++) {
            if (calendar.isWorkingDay(day.minusDays(back))) return VietnameseTime.startOf(day.minusDays(back));
        }
        return VietnameseTime.startOf(day);
    }

    /** The warning and its notices are one statement: whoever writes the row first tells. */
    private int warn(Near near, Template kind, List<UUID> told, Instant now) {
        return jdbc.sql("""
                with warned as (
                    insert into petition.warning (petition_id, kind, due, at) values (:petition, :kind, :due, :now)
                    on conflict do nothing
                    returning petition_id),
                told as (
                    insert into notice.told (id, account_id, template, dossier_code, at)
                    select x.notice, x.account, :kind, :code, :now
                    from warned, unnest(:notices, :accounts) as x(notice, account))
                select count(*) from warned
                """)
                .param("petition", near.id())
                .param("kind", kind.name())
                .param("due", Rows.utc(near.due()))
                .param("now", Rows.utc(now))
                .param("code", near.code())
                .param("notices", Stream.generate(Ids::next).limit(told.size()).toArray(UUID[]::new))
                .param("accounts", told.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
