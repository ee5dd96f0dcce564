package vn.motcua.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.queue.Hall.refusal;
import static vn.motcua.queue.Hall.value;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Role;
import vn.motcua.queue.BookTimes.Booked;
import vn.motcua.queue.BookTimes.Slot;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** The clock stands at 08:00 on Thursday 2/5/2024; a time takes two people and lasts half an hour. */
@MotcuaIT
class BookingIT {

    private static final LocalDate TODAY = LocalDate.of(2024, 5, 2);

    @Autowired
    ApplicationContext context;

    @Autowired
    BookTimes booking;

    @Autowired
    TakeTicket taking;

    @Autowired
    ServeTickets serving;

    @Autowired
    TestClock clock;

    private Hall hall;
    private Actor citizen;

    @BeforeEach
    void open() {
        hall = new Hall(context);
        citizen = hall.somebody(Role.CITIZEN);
    }

    @Test
    void times_lie_in_the_sessions_of_the_calendar_and_in_the_future() {
        var today = value(booking.slots(hall.agency, "A", TODAY));
        var sunday = value(booking.slots(hall.agency, "A", LocalDate.of(2024, 5, 5)));

        assertThat(today.getFirst().starts()).isEqualTo(at(8, 30));
        assertThat(today).extracting(Slot::starts).contains(at(11, 0), at(13, 30), at(16, 30));
        assertThat(today).extracting(Slot::starts).doesNotContain(at(8, 0), at(11, 30), at(12, 0), at(17, 0));
        assertThat(sunday).isEmpty();
        assertThat(value(booking.slots(hall.agency, "A", TODAY.plusDays(31)))).isEmpty();
        assertThat(value(booking.slots(hall.agency, "A", TODAY.minusDays(1)))).isEmpty();
        assertThat(refusal(booking.slots(hall.agency, "A", LocalDate.of(2201, 1, 1))))
                .isEqualTo(QueueRefusal.DATE_OUT_OF_RANGE);
        assertThat(refusal(booking.slots(hall.agency, "Z", TODAY))).isEqualTo(QueueRefusal.SERVICE_UNKNOWN);
    }

    @Test
    void who_booked_is_called_before_who_did_not_when_the_time_has_come() {
        var officer = hall.at(1);
        var booked = book(9, 0);
        var early = value(taking.arrive(hall.agency, booked.code(), Ids.next(), null));
        var walkIn = hall.ticket("A");
        var another = hall.ticket("A");

        assertThat(hall.call(1, officer).id()).as("at 08:00 it is early").isEqualTo(walkIn.id());
        value(serving.finish(walkIn.id(), Ids.next(), officer));
        clock.advance(Duration.ofHours(1));
        assertThat(hall.call(1, officer).id()).as("at 09:00 its time has come").isEqualTo(early.id());
        value(serving.finish(early.id(), Ids.next(), officer));
        assertThat(hall.call(1, officer).id()).isEqualTo(another.id());
    }

    @Test
    void who_comes_half_an_hour_late_waits_like_everybody() {
        var booked = book(9, 0);
        clock.set(LocalDateTime.of(2024, 5, 2, 9, 31));

        assertThat(value(taking.arrive(hall.agency, booked.code(), Ids.next(), null))
                        .bookedFor())
                .isNull();
    }

    @Test
    void the_last_place_of_a_time_is_given_once() throws Exception {
        var start = new CountDownLatch(1);
        var running = new ArrayList<Future<Outcome<Booked>>>();
        var officer = hall.officer();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 16; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return booking.book(hall.agency, "A", at(10, 0), Ids.next(), officer);
                }));
            }
            start.countDown();
        }
        int done = 0;
        for (var each : running) {
            if (each.get() instanceof Outcome.Done<Booked>) done++;
            else assertThat(refusal(each.get())).isEqualTo(QueueRefusal.SLOT_FULL);
        }
        assertThat(done).isEqualTo(2);
    }

    @Test
    void a_cancelled_time_is_free_again_and_its_code_worth_nothing() {
        var first = book(9, 0);
        value(booking.book(hall.agency, "A", at(9, 0), Ids.next(), hall.officer()));
        assertThat(refusal(booking.book(hall.agency, "A", at(9, 0), Ids.next(), citizen)))
                .isEqualTo(QueueRefusal.SLOT_FULL);
        value(booking.cancel(first.id(), citizen));
        value(booking.cancel(first.id(), citizen));

        assertThat(refusal(taking.arrive(hall.agency, first.code(), Ids.next(), null)))
                .isEqualTo(QueueRefusal.BOOKING_ENDED);
        value(booking.book(hall.agency, "A", at(9, 0), Ids.next(), citizen));
    }

    @Test
    void one_request_books_once_and_one_code_takes_one_number() {
        var request = Ids.next();
        var first = value(booking.book(hall.agency, "A", at(9, 0), request, citizen));
        var again = value(booking.book(hall.agency, "A", at(9, 0), request, citizen));
        value(taking.arrive(hall.agency, first.code(), Ids.next(), null));

        assertThat(again).isEqualTo(first);
        assertThat(refusal(booking.book(hall.agency, "A", at(9, 30), request, citizen)))
                .isEqualTo(QueueRefusal.REQUEST_REUSED);
        assertThat(refusal(taking.arrive(hall.agency, first.code(), Ids.next(), null)))
                .isEqualTo(QueueRefusal.BOOKING_ENDED);
        assertThat(refusal(booking.cancel(first.id(), citizen))).isEqualTo(QueueRefusal.BOOKING_ENDED);
    }

    @Test
    void what_cannot_be_booked_is_refused() {
        var specialist = hall.somebody(Role.SPECIALIST);
        var tomorrow = value(booking.book(hall.agency, "A", at(9, 0).plus(Duration.ofDays(1)), Ids.next(), citizen));

        assertThat(refusal(booking.book(hall.agency, "A", at(9, 0), Ids.next(), specialist)))
                .isEqualTo(QueueRefusal.NOT_PERMITTED);
        assertThat(refusal(booking.book(hall.agency, "A", at(9, 10), Ids.next(), citizen)))
                .isEqualTo(QueueRefusal.NOT_BOOKABLE);
        assertThat(refusal(booking.book(hall.agency, "A", at(7, 30), Ids.next(), citizen)))
                .isEqualTo(QueueRefusal.SLOT_PAST);
        assertThat(refusal(booking.book(hall.agency, "A", Instant.MAX, Ids.next(), citizen)))
                .isEqualTo(QueueRefusal.DATE_OUT_OF_RANGE);
        assertThat(refusal(taking.arrive(hall.agency, tomorrow.code(), Ids.next(), null)))
                .isEqualTo(QueueRefusal.BOOKING_OTHER_DAY);
        assertThat(refusal(taking.arrive(hall.agency, "??????", Ids.next(), null)))
                .isEqualTo(QueueRefusal.BOOKING_UNKNOWN);
        book(9, 0);
        book(9, 30);
        assertThat(refusal(booking.book(hall.agency, "A", at(10, 0), Ids.next(), citizen)))
                .isEqualTo(QueueRefusal.TOO_MANY_BOOKINGS);
    }

    @Test
    void others_neither_see_nor_cancel_a_booking() {
        var booked = book(9, 0);
        var other = hall.somebody(Role.CITIZEN);
        var stranger = new Hall(context).officer();

        assertThat(refusal(booking.cancel(booked.id(), other))).isEqualTo(QueueRefusal.BOOKING_UNKNOWN);
        assertThat(refusal(booking.cancel(booked.id(), stranger))).isEqualTo(QueueRefusal.BOOKING_UNKNOWN);
        assertThat(booking.mine(other)).isEmpty();
        assertThat(booking.mine(citizen)).containsExactly(booked);
        assertThat(refusal(booking.of(hall.agency, TODAY, other))).isEqualTo(QueueRefusal.NOT_PERMITTED);
        assertThat(value(booking.of(hall.agency, TODAY, hall.officer()))).containsExactly(booked);
        value(booking.cancel(booked.id(), hall.officer()));
    }

    private Booked book(int hour, int minute) {
        return value(booking.book(hall.agency, "A", at(hour, minute), Ids.next(), citizen));
    }

    private static Instant at(int hour, int minute) {
        return VietnameseTime.instantOf(LocalDateTime.of(2024, 5, 2, hour, minute));
    }
}
