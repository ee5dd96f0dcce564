package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;

@MotcuaIT
class KeepHolidaysIT {

    private static final LocalDate DAY = LocalDate.of(2031, 3, 5);

    @Autowired
    KeepHolidays keep;

    @Autowired
    JdbcClient sql;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "HELPER") // opened apart
    void only_who_keeps_every_calendar_may(Role role) {
        var office = new Office(agencies, accounts, actors);
        var name = "kh." + role.name().toLowerCase();
        var by = role == Role.OPERATOR
                ? actors.operator()
                : office.actor(office.account(name, GrantedRole.everywhere(role, Office.START)));
        var date = DAY.plusMonths(1).plusDays(role.ordinal());

        var put = keep.put(date, SpecialDay.Kind.OFF, "Thử", "Thử", by);
        var removed = keep.remove(date, "Thử", by);

        boolean may = Set.of(Role.ADMINISTRATOR, Role.OPERATOR).contains(role);
        assertThat(put instanceof Outcome.Done).isEqualTo(may);
        assertThat(removed instanceof Outcome.Done).isEqualTo(may);
        if (!may) assertThat(put).isEqualTo(Outcome.refused(CalendarRefusal.NOT_ALLOWED, KeepHolidays.LONGEST));
    }

    @Test
    void an_administrator_of_one_agency_may_not() {
        var office = new Office(agencies, accounts, actors);
        var agency = office.agency("KH1", null);
        var by = office.actor(office.account("kh1.admin", GrantedRole.below(Role.ADMINISTRATOR, agency, Office.START)));

        assertThat(keep.put(DAY, SpecialDay.Kind.OFF, "Thử", "Thử", by)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_day_is_set_replaced_and_taken_back_and_each_leaves_one_line() {
        var before = lines();

        keep.put(DAY, SpecialDay.Kind.OFF, "Nghỉ bù", "TB 1", HoursKeeper.OPERATOR);
        keep.put(DAY, SpecialDay.Kind.OFF, "Nghỉ bù", "TB 1", HoursKeeper.OPERATOR);
        keep.put(DAY, SpecialDay.Kind.WORKING, "Làm bù", "TB 2", HoursKeeper.OPERATOR);
        assertThat(keep.of(2031)).contains(new SpecialDay(DAY, SpecialDay.Kind.WORKING, "Làm bù", "TB 2"));
        keep.remove(DAY, "TB 3", HoursKeeper.OPERATOR);

        assertThat(keep.of(2031)).extracting(SpecialDay::date).doesNotContain(DAY);
        assertThat(lines() - before).isEqualTo(3);
    }

    @Test
    void a_day_that_came_with_the_program_can_be_taken_back_and_set_again() {
        var shipped = keep.of(2025).getFirst();

        keep.remove(shipped.date(), "Thử", HoursKeeper.OPERATOR);
        assertThat(keep.of(2025)).extracting(SpecialDay::date).doesNotContain(shipped.date());
        keep.put(shipped.date(), shipped.kind(), shipped.name(), shipped.source(), HoursKeeper.OPERATOR);

        assertThat(keep.of(2025)).contains(shipped);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        var by = HoursKeeper.OPERATOR;

        assertThat(code(keep.put(LocalDate.of(1899, 1, 1), SpecialDay.Kind.OFF, "A", "B", by)))
                .isEqualTo(CalendarRefusal.DAY_DATE);
        assertThat(code(keep.put(DAY, SpecialDay.Kind.OFF, " ", "B", by))).isEqualTo(CalendarRefusal.DAY_NAME);
        assertThat(code(keep.put(DAY, SpecialDay.Kind.OFF, "A", " ", by))).isEqualTo(CalendarRefusal.DAY_REASON);
        assertThat(code(keep.put(DAY, SpecialDay.Kind.OFF, "A".repeat(201), "B", by)))
                .isEqualTo(CalendarRefusal.DAY_TEXT_LONG);
        assertThat(code(keep.remove(LocalDate.of(2035, 3, 7), "B", by))).isEqualTo(CalendarRefusal.DAY_UNKNOWN);
    }

    private static Object code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : outcome;
    }

    private long lines() {
        return sql.sql("select count(*) from calendar.change where what like 'day-%'")
                .query(Long.class)
                .single();
    }
}
