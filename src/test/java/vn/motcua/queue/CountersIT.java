package vn.motcua.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.queue.Hall.refusal;
import static vn.motcua.queue.Hall.value;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.KeepOfficers;
import vn.motcua.directory.RosterPart;
import vn.motcua.identity.Actor;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** Counters, the roster of the day, services and figures. */
@MotcuaIT
class CountersIT {

    private static final LocalDate TODAY = LocalDate.of(2024, 5, 2);

    @Autowired
    ApplicationContext context;

    @Autowired
    ServeTickets serving;

    @Autowired
    TakeTicket taking;

    @Autowired
    KeepServices services;

    @Autowired
    QueueQuery queue;

    @Autowired
    KeepOfficers officers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Hall hall;
    private Actor operator;

    @BeforeEach
    void open() {
        hall = new Hall(context);
        operator = hall.office.actors().operator();
    }

    @Test
    void a_counter_has_one_officer_and_an_officer_one_counter() {
        var first = hall.at(1);
        var second = hall.officer();

        assertThat(refusal(sit(1, second))).isEqualTo(QueueRefusal.COUNTER_TAKEN);
        assertThat(refusal(sit(2, first))).isEqualTo(QueueRefusal.ALREADY_SITTING);
        assertThat(refusal(sit(9, second))).isEqualTo(QueueRefusal.COUNTER_UNKNOWN);
        assertThat(refusal(serving.close(hall.agency, 1, Ids.next(), second))).isEqualTo(QueueRefusal.NOT_SITTING);
        value(serving.close(hall.agency, 1, Ids.next(), first));
        assertThat(value(sit(1, second)).counter()).isEqualTo(1);
    }

    @Test
    void a_counter_that_serves_is_not_left_and_can_be_taken_over_with_its_ticket() {
        var first = hall.at(1);
        var second = hall.officer();
        hall.ticket("A");
        var served = hall.call(1, first);

        assertThat(refusal(serving.close(hall.agency, 1, Ids.next(), first))).isEqualTo(QueueRefusal.STILL_SERVING);
        value(serving.open(hall.agency, 1, null, true, Ids.next(), second));
        assertThat(refusal(serving.finish(served.id(), Ids.next(), first))).isEqualTo(QueueRefusal.NOT_SITTING);
        assertThat(value(serving.finish(served.id(), Ids.next(), second)).state())
                .isEqualTo(TicketState.DONE);
    }

    @Test
    void a_sitting_ends_with_its_day() {
        var officer = hall.at(1);
        clock.advance(Duration.ofDays(1));

        assertThat(refusal(serving.callNext(hall.agency, 1, Ids.next(), officer)))
                .isEqualTo(QueueRefusal.NOT_SITTING);
        assertThat(value(sit(1, hall.officer())).counter()).isEqualTo(1);
    }

    @Test
    void opening_twice_with_one_request_is_opening_once() {
        var officer = hall.officer();
        var request = Ids.next();
        var first = value(serving.open(hall.agency, 1, null, false, request, officer));
        var again = value(serving.open(hall.agency, 1, null, false, request, officer));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(refusal(serving.open(hall.agency, 2, null, false, request, officer)))
                .isEqualTo(QueueRefusal.REQUEST_REUSED);
    }

    @Test
    void a_reserve_replaces_an_absent_officer_of_the_roster_and_nobody_else_does() {
        var absent = member(RosterPart.OFFICIAL);
        var present = member(RosterPart.OFFICIAL);
        var reserve = member(RosterPart.RESERVE);
        value(sit(1, present.actor()));

        assertThat(refusal(replace(2, absent.officer(), hall.officer()))).isEqualTo(QueueRefusal.NOT_RESERVE);
        assertThat(refusal(replace(2, Ids.next(), reserve.actor()))).isEqualTo(QueueRefusal.NOT_ON_ROSTER);
        assertThat(refusal(replace(2, reserve.officer(), reserve.actor()))).isEqualTo(QueueRefusal.NOT_ON_ROSTER);
        assertThat(refusal(replace(2, present.officer(), reserve.actor()))).isEqualTo(QueueRefusal.OFFICER_PRESENT);
        value(replace(2, absent.officer(), reserve.actor()));

        var roster = value(queue.roster(hall.agency, present.actor()));
        assertThat(roster.members())
                .extracting(QueueQuery.RosterLine::officer, QueueQuery.RosterLine::counter, line -> line.replacedAt())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(absent.officer(), null, 2),
                        org.assertj.core.groups.Tuple.tuple(present.officer(), 1, null),
                        org.assertj.core.groups.Tuple.tuple(reserve.officer(), 2, null));
        assertThat(roster.counters())
                .extracting(QueueQuery.CounterPlace::who)
                .contains(reserve.actor().name());
    }

    @Test
    void figures_come_out_as_the_tickets_went() {
        var officer = hall.at(1);
        hall.ticket("A");
        hall.ticket("A");
        hall.ticket("B");
        clock.advance(Duration.ofMinutes(10));
        var first = hall.call(1, officer);
        clock.advance(Duration.ofMinutes(5));
        value(serving.finish(first.id(), Ids.next(), officer));
        var second = hall.call(1, officer);
        value(serving.skip(second.id(), Ids.next(), officer));
        hall.ticket("A");
        clock.advance(Duration.ofMinutes(30));

        var figures = value(queue.figures(hall.agency, TODAY, officer));

        var total = figures.total();
        assertThat(total.taken()).isEqualTo(4);
        assertThat(total.waiting()).isEqualTo(2);
        assertThat(total.served()).isEqualTo(1);
        assertThat(total.skipped()).isEqualTo(1);
        assertThat(total.averageWait()).as("10 and 15 minutes").isEqualTo(750);
        assertThat(total.longestWait()).as("B001 still waits").isEqualTo(45 * 60);
        assertThat(total.averageServing()).isEqualTo(5 * 60);
        assertThat(figures.services()).extracting(Figures.Row::letter).containsExactly("A", "B");
        assertThat(figures.services().stream().mapToInt(Figures.Row::taken).sum())
                .isEqualTo(total.taken());
        assertThat(figures.services().stream().mapToInt(Figures.Row::waiting).sum())
                .isEqualTo(total.waiting());
        clock.advance(Duration.ofDays(2));
        var dayAfter = value(queue.figures(hall.agency, TODAY, officer)).total().longestWait();
        clock.advance(Duration.ofDays(300));
        assertThat(value(queue.figures(hall.agency, TODAY, officer)).total().longestWait())
                .as("B001 waited until the day ended")
                .isEqualTo(dayAfter)
                .isEqualTo(16 * 3600);
        var empty = value(queue.figures(hall.agency, TODAY.plusDays(1), officer));
        assertThat(empty.total().taken()).isZero();
        assertThat(empty.total().averageWait()).isNull();
        assertThat(refusal(queue.figures(hall.agency, LocalDate.of(1899, 12, 31), officer)))
                .isEqualTo(QueueRefusal.DATE_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "HELPER") // opened apart
    void only_who_manages_the_queue_says_what_is_served(Role role) {
        var by = role == Role.OPERATOR ? operator : hall.somebody(role);

        var kept = services.keep(hall.agency, Hall.wish("D", 4), by);
        var closed = services.close(hall.agency, "B", by);

        if (role == Role.ADMINISTRATOR || role == Role.OPERATOR) {
            assertThat(value(kept).letter()).isEqualTo("D");
            assertThat(value(closed).open()).isFalse();
        } else {
            assertThat(refusal(kept)).isEqualTo(QueueRefusal.NOT_PERMITTED);
            assertThat(refusal(closed)).isEqualTo(QueueRefusal.NOT_PERMITTED);
        }
    }

    @Test
    void a_closed_service_gives_no_numbers_and_its_tickets_are_still_called() {
        var officer = hall.at(1);
        var waiting = hall.ticket("A");
        value(services.close(hall.agency, "A", operator));
        value(services.close(hall.agency, "A", operator));

        assertThat(refusal(taking.take(hall.agency, "A", Ids.next(), null))).isEqualTo(QueueRefusal.SERVICE_CLOSED);
        assertThat(hall.call(1, officer).id()).isEqualTo(waiting.id());
        value(services.keep(hall.agency, Hall.wish("A", 1, 2), operator));
        assertThat(hall.ticket("A").label()).isEqualTo("A002");
    }

    @Test
    void a_service_that_makes_no_sense_is_refused_and_the_same_again_leaves_no_line() {
        assertThat(refusal(keep("a", "Tên", List.of(1), 30, 0))).isEqualTo(QueueRefusal.LETTER_FORM);
        assertThat(refusal(keep("AB", "Tên", List.of(1), 30, 0))).isEqualTo(QueueRefusal.LETTER_FORM);
        assertThat(refusal(keep("C", " ", List.of(1), 30, 0))).isEqualTo(QueueRefusal.NAME_FORM);
        assertThat(refusal(keep("C", "x".repeat(101), List.of(1), 30, 0))).isEqualTo(QueueRefusal.NAME_FORM);
        assertThat(refusal(keep("C", "Tên", List.of(), 30, 0))).isEqualTo(QueueRefusal.COUNTERS_FORM);
        assertThat(refusal(keep("C", "Tên", List.of(100), 30, 0))).isEqualTo(QueueRefusal.COUNTERS_FORM);
        assertThat(refusal(keep("C", "Tên", List.of(1), 31, 0))).isEqualTo(QueueRefusal.SLOT_FORM);
        assertThat(refusal(keep("C", "Tên", List.of(1), 30, 101))).isEqualTo(QueueRefusal.SLOT_FORM);
        var sectors =
                new KeepServices.Wish("C", "Tên", "Name", List.of("hộ tịch"), List.of(1), CounterService.Booking.NONE);
        assertThat(refusal(services.keep(hall.agency, sectors, operator))).isEqualTo(QueueRefusal.SECTOR_FORM);
        assertThat(refusal(services.keep(Ids.next(), Hall.wish("C", 1), operator)))
                .isEqualTo(QueueRefusal.AGENCY_UNKNOWN);
        assertThat(refusal(services.close(hall.agency, "Z", operator))).isEqualTo(QueueRefusal.SERVICE_UNKNOWN);

        int before = lines();
        value(services.keep(hall.agency, Hall.wish("A", 1, 2), operator));
        assertThat(lines()).isEqualTo(before);
        value(services.keep(hall.agency, Hall.wish("A", 1), operator));
        assertThat(lines()).isEqualTo(before + 1);
    }

    @Test
    void the_journal_takes_no_changes() {
        hall.ticket("A");

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("update queue.journal set detail = 'x'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("delete from queue.ticket").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private record Member(UUID officer, Actor actor) {}

    private int members;

    private Member member(RosterPart part) {
        var post = new KeepOfficers.Post(hall.agency, null, "", Office.START, null);
        var officer = value(officers.appoint("Công chức " + part + " " + ++members, post, operator));
        value(officers.roster(hall.agency, officer, part, Office.START, null, operator));
        var account = hall.office.officer(
                "m" + officer, officer, GrantedRole.at(Role.RECEPTIONIST, hall.agency, Office.START));
        return new Member(officer, hall.office.actor(account));
    }

    private vn.motcua.shared.Outcome<Sitting> sit(int counter, Actor by) {
        return serving.open(hall.agency, counter, null, false, Ids.next(), by);
    }

    private vn.motcua.shared.Outcome<Sitting> replace(int counter, UUID standsFor, Actor by) {
        return serving.open(hall.agency, counter, standsFor, false, Ids.next(), by);
    }

    private vn.motcua.shared.Outcome<CounterService> keep(
            String letter, String name, List<Integer> counters, int minutes, int capacity) {
        var booking = new CounterService.Booking(minutes, capacity);
        return services.keep(
                hall.agency, new KeepServices.Wish(letter, name, "Name", List.of(), counters, booking), operator);
    }

    private int lines() {
        return jdbc.sql("select count(*) from queue.journal where agency_id = ?")
                .param(hall.agency)
                .query(Integer.class)
                .single();
    }
}
