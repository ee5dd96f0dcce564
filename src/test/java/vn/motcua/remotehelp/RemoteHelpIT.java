package vn.motcua.remotehelp;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.remotehelp.RemoteHelpWorld.ROOM;
import static vn.motcua.remotehelp.RemoteHelpWorld.TODAY;
import static vn.motcua.remotehelp.RemoteHelpWorld.refusal;
import static vn.motcua.remotehelp.RemoteHelpWorld.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import vn.motcua.identity.AccountClosed;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Role;
import vn.motcua.remotehelp.BookHelp.Hour;
import vn.motcua.remotehelp.internal.RemindNow;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

@MotcuaIT
class RemoteHelpIT {

    private static final LocalDate FRIDAY = TODAY.plusDays(1);

    @Autowired
    ApplicationContext context;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TestClock clock;

    private RemoteHelpWorld world;

    @BeforeEach
    void open() {
        world = new RemoteHelpWorld(context);
    }

    @Test
    void hours_lie_in_the_sessions_of_the_calendar_and_in_the_future() {
        world.offered(7, 17, 60, 1);

        var today = world.hours(TODAY);
        var friday = world.hours(FRIDAY);

        assertThat(times(today)).containsExactly("09:00", "10:00", "14:00", "15:00", "16:00");
        assertThat(times(friday)).startsWith("07:00", "08:00");
        assertThat(world.hours(LocalDate.of(2024, 5, 5))).as("a Sunday").isEmpty();
        assertThat(world.hours(TODAY.plusDays(31))).as("too far ahead").isEmpty();
        assertThat(refusal(world.booking.hours(world.agency, LocalDate.of(2201, 1, 1), 7)))
                .isEqualTo(RemoteHelpRefusal.DATE_OUT_OF_RANGE);
        assertThat(refusal(world.booking.hours(Ids.next(), TODAY, 7))).isEqualTo(RemoteHelpRefusal.AGENCY_UNKNOWN);
    }

    @Test
    void what_cannot_be_offered_is_refused() {
        assertThat(offering(world.wish(18, 20, 30, 1, null))).isEqualTo(RemoteHelpRefusal.OUTSIDE_OFFICE_HOURS);
        assertThat(offering(world.wish(6, 9, 30, 1, null))).isEqualTo(RemoteHelpRefusal.OUTSIDE_OFFICE_HOURS);
        assertThat(offering(on(DayOfWeek.SUNDAY))).isEqualTo(RemoteHelpRefusal.OUTSIDE_OFFICE_HOURS);
        assertThat(offering(world.wish(9, 8, 30, 1, null))).isEqualTo(RemoteHelpRefusal.TIMES_FORM);
        assertThat(offering(world.wish(8, 9, 25, 1, null))).isEqualTo(RemoteHelpRefusal.TIMES_FORM);
        assertThat(offering(world.wish(8, 9, 30, 0, null))).isEqualTo(RemoteHelpRefusal.PLACES_FORM);
        assertThat(offering(world.wish(8, 9, 30, 1, TODAY.minusDays(1)))).isEqualTo(RemoteHelpRefusal.DAYS_FORM);
        assertThat(offering(world.wish(8, 9, 30, 1, LocalDate.of(2201, 1, 1))))
                .isEqualTo(RemoteHelpRefusal.DATE_OUT_OF_RANGE);
        for (var link : List.of("http://hop.example.vn/a", "javascript:alert(1)", "https://a:b@hop.example.vn/", "x")) {
            assertThat(offering(in(link, world.helper))).as(link).isEqualTo(RemoteHelpRefusal.LINK_FORM);
        }
        assertThat(offering(in(ROOM, world.citizen))).isEqualTo(RemoteHelpRefusal.HELPER_UNKNOWN);
        world.offered(8, 10, 30, 1);
        assertThat(offering(world.wish(9, 11, 30, 1, null))).isEqualTo(RemoteHelpRefusal.HELPER_BUSY);
    }

    @Test
    void who_may_offer_is_head_leader_and_administrator() {
        for (var role : EnumSet.complementOf(EnumSet.of(Role.HELPER, Role.OPERATOR))) {
            var actor = world.somebody(role);
            boolean may = EnumSet.of(Role.HEAD, Role.LEADER, Role.ADMINISTRATOR).contains(role);

            var outcome = world.offering.of(world.agency, actor);

            assertThat(outcome instanceof Outcome.Done).as(role.name()).isEqualTo(may);
            if (!may) {
                assertThat(refusal(
                                world.offering.offer(world.agency, world.wish(8, 9, 30, 1, null), Ids.next(), actor)))
                        .isEqualTo(RemoteHelpRefusal.NOT_PERMITTED);
            }
        }
        var stranger = new RemoteHelpWorld(context).head;
        assertThat(refusal(world.offering.of(world.agency, stranger))).isEqualTo(RemoteHelpRefusal.NOT_PERMITTED);
    }

    @Test
    void whoever_books_learns_the_room_and_both_sides_are_told() {
        var offer = world.offered(8, 10, 30, 1);
        var hour = world.hours(FRIDAY).getFirst();

        var booked = value(world.book(hour, world.citizen));

        assertThat(booked.link()).isEqualTo(ROOM);
        assertThat(booked.starts()).isEqualTo(hour.starts());
        assertThat(world.booking.mine(world.citizen)).containsExactly(booked);
        assertThat(world.hours(FRIDAY).getFirst().free()).isZero();
        assertThat(world.told(world.citizen)).containsExactly("HELP_BOOKED");
        assertThat(world.told(world.helper)).containsExactly("HELP_TAKEN");
        assertThat(offer.helper()).isEqualTo(world.helper.account());
    }

    @Test
    void the_last_place_is_given_once_to_sixteen_who_ask_at_once() throws Exception {
        world.offered(8, 10, 30, 3);
        var hour = world.hours(FRIDAY).getFirst();
        var people = new ArrayList<Actor>();
        for (int i = 0; i < 16; i++) people.add(world.somebody(Role.CITIZEN));

        var outcomes = atOnce(people, hour);

        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(3);
        assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance).map(RemoteHelpWorld::refusal))
                .hasSize(13)
                .containsOnly(RemoteHelpRefusal.HOUR_FULL);
        assertThat(world.hours(FRIDAY).getFirst().free()).isZero();
    }

    @Test
    void one_person_who_clicks_sixteen_times_at_once_books_once() throws Exception {
        world.offered(8, 10, 30, 20);
        var hour = world.hours(FRIDAY).getFirst();
        var people = new ArrayList<Actor>();
        for (int i = 0; i < 16; i++) people.add(world.citizen);

        var outcomes = atOnce(people, hour);

        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(world.hours(FRIDAY).getFirst().free()).isEqualTo(19);
    }

    private List<Outcome<HelpHour>> atOnce(List<Actor> people, Hour hour) throws Exception {
        var start = new CountDownLatch(1);
        var running = new ArrayList<Future<Outcome<HelpHour>>>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var each : people) {
                running.add(threads.submit(() -> {
                    start.await();
                    return world.book(hour, each);
                }));
            }
            start.countDown();
        }
        var outcomes = new ArrayList<Outcome<HelpHour>>();
        for (var each : running) outcomes.add(each.get());
        return outcomes;
    }

    @Test
    void what_cannot_be_booked_is_refused() {
        var offer = world.offered(8, 10, 30, 5);
        var hours = world.hours(FRIDAY);
        var hour = hours.getFirst();
        var past = new Hour(offer.id(), clock.instant().minusSeconds(60), clock.instant(), 1);
        var crooked = new Hour(offer.id(), hour.starts().plusSeconds(600), hour.ends(), 1);

        assertThat(refusal(world.book(past, world.citizen))).isEqualTo(RemoteHelpRefusal.HOUR_PAST);
        assertThat(refusal(world.book(crooked, world.citizen))).isEqualTo(RemoteHelpRefusal.HOUR_UNKNOWN);
        assertThat(refusal(world.book(hour, world.helper))).isEqualTo(RemoteHelpRefusal.NOT_PERMITTED);
        assertThat(refusal(book(hour, "khong-co", "Tôi cần giúp"))).isEqualTo(RemoteHelpRefusal.PROCEDURE_UNKNOWN);
        assertThat(refusal(book(hour, null, "  "))).isEqualTo(RemoteHelpRefusal.WORDS_MISSING);
        assertThat(refusal(book(hour, null, "x".repeat(1001)))).isEqualTo(RemoteHelpRefusal.WORDS_TOO_LONG);
        value(world.book(hour, world.citizen));
        assertThat(refusal(world.book(hour, world.citizen))).isEqualTo(RemoteHelpRefusal.BOOKED_THEN);
        value(world.book(hours.get(1), world.citizen));
        assertThat(refusal(world.book(hours.get(2), world.citizen))).isEqualTo(RemoteHelpRefusal.TOO_MANY_BOOKINGS);
    }

    private Outcome<HelpHour> book(Hour hour, @org.jspecify.annotations.Nullable String procedure, String words) {
        return world.booking.book(hour.offer(), hour.starts(), procedure, words, Ids.next(), world.citizen);
    }

    @Test
    void one_request_books_once() {
        world.offered(8, 10, 30, 5);
        var hours = world.hours(FRIDAY);
        var request = Ids.next();
        var hour = hours.getFirst();
        var other = hours.get(1);

        var first = value(world.booking.book(hour.offer(), hour.starts(), null, "Giúp", request, world.citizen));
        var again = value(world.booking.book(hour.offer(), hour.starts(), null, "Giúp", request, world.citizen));

        assertThat(again).isEqualTo(first);
        assertThat(world.told(world.citizen)).hasSize(1);
        assertThat(refusal(world.booking.book(other.offer(), other.starts(), null, "Giúp", request, world.citizen)))
                .isEqualTo(RemoteHelpRefusal.REQUEST_REUSED);
    }

    @Test
    void a_cancelled_hour_is_free_again_and_the_helper_is_told() {
        world.offered(8, 10, 30, 1);
        var hour = world.hours(FRIDAY).getFirst();
        var booked = value(world.book(hour, world.citizen));
        var other = world.somebody(Role.CITIZEN);

        assertThat(refusal(world.booking.cancel(booked.id(), Ids.next(), other)))
                .isEqualTo(RemoteHelpRefusal.BOOKING_UNKNOWN);
        value(world.booking.cancel(booked.id(), Ids.next(), world.citizen));
        value(world.booking.cancel(booked.id(), Ids.next(), world.citizen));

        assertThat(world.told(world.helper)).containsExactly("HELP_TAKEN", "HELP_CANCELLED");
        value(world.book(hour, other));
    }

    @Test
    void only_the_helper_and_who_manages_see_what_is_booked() {
        world.offered(8, 10, 30, 1);
        var booked = value(world.book(world.hours(FRIDAY).getFirst(), world.citizen));
        var colleague = world.somebody(Role.SPECIALIST);
        var stranger = new RemoteHelpWorld(context).head;

        for (var each : List.of(world.helper, world.head)) {
            assertThat(value(world.giving.on(FRIDAY, each))).singleElement().satisfies(row -> {
                assertThat(row.hour()).isEqualTo(booked);
                assertThat(row.who()).isEqualTo(world.citizen.name());
            });
        }
        for (var each : List.of(colleague, stranger)) {
            assertThat(value(world.giving.on(FRIDAY, each))).isEmpty();
            assertThat(refusal(world.giving.callOff(booked.id(), "bận", Ids.next(), each)))
                    .isEqualTo(RemoteHelpRefusal.BOOKING_UNKNOWN);
        }
        assertThat(refusal(world.giving.on(FRIDAY, world.citizen))).isEqualTo(RemoteHelpRefusal.NOT_PERMITTED);
    }

    @Test
    void who_did_not_come_is_noted_once_the_hour_began() {
        world.offered(9, 10, 30, 1);
        var booked = value(world.book(world.hours(TODAY).getFirst(), world.citizen));

        assertThat(refusal(world.giving.missed(booked.id(), Ids.next(), world.helper)))
                .isEqualTo(RemoteHelpRefusal.NOT_BEGUN);
        clock.set(LocalDateTime.of(2024, 5, 2, 9, 10));
        assertThat(refusal(world.booking.cancel(booked.id(), Ids.next(), world.citizen)))
                .isEqualTo(RemoteHelpRefusal.HOUR_PAST);
        var missed = value(world.giving.missed(booked.id(), Ids.next(), world.helper));

        assertThat(missed.state()).isEqualTo(HelpHour.State.MISSED);
        assertThat(refusal(world.giving.held(booked.id(), Ids.next(), world.helper)))
                .isEqualTo(RemoteHelpRefusal.BOOKING_ENDED);
    }

    @Test
    void what_the_agency_changes_or_calls_off_is_told() {
        var offer = world.offered(8, 10, 30, 2);
        var hours = world.hours(FRIDAY);
        var first = value(world.book(hours.getFirst(), world.citizen));
        value(world.book(hours.get(1), world.citizen));
        var other = world.somebody(Role.RECEPTIONIST);

        value(world.offering.change(offer.id(), other.account(), ROOM + "b", Ids.next(), world.head));
        assertThat(refusal(world.giving.callOff(first.id(), " ", Ids.next(), other)))
                .isEqualTo(RemoteHelpRefusal.WORDS_MISSING);
        var off = value(world.giving.callOff(first.id(), "Cán bộ ốm", Ids.next(), other));
        value(world.offering.withdraw(offer.id(), Ids.next(), world.head));

        assertThat(off.link()).isEqualTo(ROOM + "b");
        assertThat(off.reason()).isEqualTo("Cán bộ ốm");
        assertThat(world.booking.mine(world.citizen)).allMatch(each -> each.state() == HelpHour.State.CALLED_OFF);
        assertThat(world.told(world.citizen))
                .containsExactly(
                        "HELP_BOOKED",
                        "HELP_BOOKED",
                        "HELP_CHANGED",
                        "HELP_CHANGED",
                        "HELP_CALLED_OFF",
                        "HELP_CALLED_OFF");
        assertThat(world.hours(FRIDAY)).isEmpty();
        assertThat(refusal(world.book(hours.get(2), world.citizen))).isEqualTo(RemoteHelpRefusal.OFFER_WITHDRAWN);
    }

    @Test
    void reminders_come_a_day_and_an_hour_before_and_once_each() {
        world.offered(9, 11, 30, 1);
        value(world.book(world.hours(LocalDate.of(2024, 5, 6)).getFirst(), world.citizen));
        value(world.book(world.hours(TODAY).getLast(), world.citizen));
        var remind = new RemindNow(context);

        remind.remind();
        assertThat(world.told(world.citizen)).containsExactly("HELP_BOOKED", "HELP_BOOKED");
        clock.set(LocalDateTime.of(2024, 5, 2, 9, 45));
        remind.remind();
        assertThat(world.told(world.citizen)).endsWith("HELP_SOON").hasSize(3);
        clock.set(LocalDateTime.of(2024, 5, 5, 9, 5));
        remind.remind();
        remind.remind();
        assertThat(world.told(world.citizen))
                .endsWith("HELP_SOON", "HELP_TOMORROW")
                .hasSize(4);
        clock.set(LocalDateTime.of(2024, 5, 6, 8, 30));
        remind.remind();
        remind.remind();
        assertThat(world.told(world.citizen))
                .endsWith("HELP_TOMORROW", "HELP_SOON")
                .hasSize(5);
    }

    @Test
    void closing_the_account_lets_words_go_and_hours_free() {
        world.offered(8, 10, 30, 1);
        var booked = value(world.book(world.hours(FRIDAY).getFirst(), world.citizen));

        events.publishEvent(new AccountClosed(world.citizen.account(), clock.instant()));

        assertThat(world.booking.mine(world.citizen)).singleElement().satisfies(hour -> {
            assertThat(hour.id()).isEqualTo(booked.id());
            assertThat(hour.words()).isEmpty();
            assertThat(hour.state()).isEqualTo(HelpHour.State.CANCELLED);
        });
        assertThat(world.hours(FRIDAY).getFirst().free()).isEqualTo(1);
    }

    private RemoteHelpRefusal offering(OfferHours.Wish wish) {
        return refusal(world.offering.offer(world.agency, wish, Ids.next(), world.head));
    }

    private OfferHours.Wish on(DayOfWeek weekday) {
        return new OfferHours.Wish(
                world.helper.account(), ROOM, weekday, LocalTime.of(8, 0), LocalTime.of(9, 0), 30, 1, TODAY, null);
    }

    private static OfferHours.Wish in(String link, Actor helper) {
        return new OfferHours.Wish(
                helper.account(), link, null, LocalTime.of(8, 0), LocalTime.of(9, 0), 30, 1, TODAY, null);
    }

    private static List<String> times(List<Hour> hours) {
        return hours.stream()
                .map(hour -> vn.motcua.shared.VietnameseTime.at(hour.starts())
                        .toLocalTime()
                        .toString())
                .toList();
    }
}
