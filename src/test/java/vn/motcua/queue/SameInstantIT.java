package vn.motcua.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.queue.Hall.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;

/** Many people in one instant. */
@MotcuaIT
class SameInstantIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    ServeTickets serving;

    @Autowired
    QueueQuery queue;

    @Autowired
    JdbcClient jdbc;

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(context);
    }

    @Test
    void thirty_two_people_in_one_instant_get_thirty_two_numbers() throws Exception {
        var labels = together(32, i -> () -> hall.ticket("A").label());

        assertThat(new HashSet<>(labels)).hasSize(32).contains("A001", "A032");
    }

    @Test
    void thirty_two_officers_calling_in_one_instant_get_different_tickets() throws Exception {
        value(context.getBean(KeepServices.class)
                .keep(
                        hall.agency,
                        Hall.wish("C", numbers(32)),
                        hall.office.actors().operator()));
        for (int i = 0; i < 40; i++) hall.ticket("C");
        var officers = new ArrayList<Actor>();
        for (int i = 1; i <= 32; i++) officers.add(hall.at(i));

        var called = together(32, i -> () -> hall.call(i + 1, officers.get(i)));

        assertThat(called.stream().map(Ticket::id).distinct()).hasSize(32);
        assertThat(called.stream().map(Ticket::label).sorted().toList())
                .as("those who waited longest")
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 32)
                        .mapToObj("C%03d"::formatted)
                        .toList());
    }

    @RepeatedTest(5)
    void a_double_click_calls_once_also_when_both_come_in_one_instant() throws Exception {
        var officer = hall.at(1);
        for (int i = 0; i < 2; i++) hall.ticket("A");
        var request = Ids.next();

        var called = together(8, i -> () -> value(serving.callNext(hall.agency, 1, request, officer)));

        assertThat(called.stream().map(Ticket::id).distinct()).hasSize(1);
        assertThat(value(queue.desk(hall.agency, officer)).waitingCount()).isEqualTo(1);
        assertThat(actions(called.getFirst().id())).containsExactly("TAKE", "CALL");
    }

    @Test
    void a_counter_serves_one_ticket_at_a_time() throws Exception {
        var officer = hall.at(1);
        for (int i = 0; i < 8; i++) hall.ticket("A");

        var outcomes = together(8, i -> () -> serving.callNext(hall.agency, 1, Ids.next(), officer));

        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance).map(Hall::refusal))
                .hasSize(7)
                .containsOnly(QueueRefusal.STILL_SERVING);
    }

    private List<String> actions(UUID ticket) {
        return jdbc.sql("select action from queue.journal where ticket_id = ? order by id")
                .param(ticket)
                .query(String.class)
                .list();
    }

    private static Integer[] numbers(int most) {
        return IntStream.rangeClosed(1, most).boxed().toArray(Integer[]::new);
    }

    private interface Each<T> {
        Callable<T> of(int number);
    }

    /** Everybody waits until all are there; answers in no order. */
    private static <T> List<T> together(int many, Each<T> work) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        var results = Collections.synchronizedList(new ArrayList<T>());
        try (var threads = Executors.newFixedThreadPool(many)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < many; i++) {
                var callable = work.of(i);
                running.add(threads.submit(() -> {
                    start.await();
                    results.add(callable.call());
                    return null;
                }));
            }
            start.countDown();
            for (var each : running) each.get();
        }
        return results;
    }
}
