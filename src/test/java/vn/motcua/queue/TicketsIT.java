package vn.motcua.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.queue.Hall.refusal;
import static vn.motcua.queue.Hall.value;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

@MotcuaIT
class TicketsIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    TakeTicket taking;

    @Autowired
    ServeTickets serving;

    @Autowired
    QueueQuery queue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(context);
    }

    @Test
    void a_number_goes_from_the_kiosk_to_its_end_and_keeps_its_times() {
        var officer = hall.at(1);
        var taken = hall.ticket("A");
        clock.advance(Duration.ofMinutes(7));
        var called = hall.call(1, officer);
        clock.advance(Duration.ofMinutes(4));
        var done = value(serving.finish(called.id(), Ids.next(), officer));

        assertThat(taken.label()).isEqualTo("A001");
        assertThat(called.id()).isEqualTo(taken.id());
        assertThat(called.place().counter()).isEqualTo(1);
        assertThat(done.state()).isEqualTo(TicketState.DONE);
        assertThat(done.times().waited()).isEqualTo(7 * 60);
        assertThat(done.times().served()).isEqualTo(4 * 60);
        assertThat(actions(taken.id())).containsExactly("TAKE", "CALL", "FINISH");
        assertThat(accounts(taken.id())).containsExactly(null, officer.account(), officer.account());
    }

    @Test
    void numbers_begin_anew_each_day_and_for_each_service() {
        hall.ticket("A");
        var second = hall.ticket("A");
        var other = hall.ticket("B");
        clock.advance(Duration.ofDays(1));
        var tomorrow = hall.ticket("A");

        assertThat(second.label()).isEqualTo("A002");
        assertThat(other.label()).isEqualTo("B001");
        assertThat(tomorrow.label()).isEqualTo("A001");
    }

    @Test
    void one_request_takes_one_number_and_does_nothing_else() {
        var request = Ids.next();
        var first = value(taking.take(hall.agency, "A", request, null));
        var again = value(taking.take(hall.agency, "A", request, null));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(refusal(taking.take(hall.agency, "B", request, null))).isEqualTo(QueueRefusal.REQUEST_REUSED);
        assertThat(refusal(serving.callNext(hall.agency, 1, request, hall.at(1))))
                .isEqualTo(QueueRefusal.REQUEST_REUSED);
    }

    @Test
    void every_act_of_one_request_happens_once() {
        var officer = hall.at(1);
        hall.ticket("A");
        var id = hall.call(1, officer).id();
        var recall = Ids.next();
        value(serving.recall(id, recall, officer));
        var twice = value(serving.recall(id, recall, officer));
        var finish = Ids.next();
        value(serving.finish(id, finish, officer));
        var ended = value(serving.finish(id, finish, officer));

        assertThat(twice.place().calls()).isEqualTo(2);
        assertThat(ended.state()).isEqualTo(TicketState.DONE);
        assertThat(actions(id)).containsExactly("TAKE", "CALL", "RECALL", "FINISH");
    }

    @Test
    void a_skipped_ticket_can_be_called_again_and_a_served_one_cannot() {
        var officer = hall.at(1);
        hall.ticket("A");
        var id = hall.call(1, officer).id();
        value(serving.skip(id, Ids.next(), officer));
        var back = value(serving.recall(id, Ids.next(), officer));
        value(serving.finish(id, Ids.next(), officer));

        assertThat(back.state()).isEqualTo(TicketState.CALLED);
        assertThat(refusal(serving.recall(id, Ids.next(), officer))).isEqualTo(QueueRefusal.TICKET_ENDED);
        assertThat(refusal(serving.skip(id, Ids.next(), officer))).isEqualTo(QueueRefusal.TICKET_ENDED);
        assertThat(refusal(serving.finish(id, Ids.next(), officer))).isEqualTo(QueueRefusal.TICKET_ENDED);
    }

    @Test
    void a_transferred_ticket_keeps_its_number_and_its_place() {
        var first = hall.at(1);
        var third = hall.at(3);
        var moved = hall.ticket("A");
        clock.advance(Duration.ofMinutes(1));
        hall.ticket("B");
        hall.call(1, first);
        clock.advance(Duration.ofMinutes(2));
        var waiting = value(serving.transfer(moved.id(), "B", null, Ids.next(), first));
        clock.advance(Duration.ofMinutes(5));
        var called = hall.call(3, third);

        assertThat(waiting.state()).isEqualTo(TicketState.WAITING);
        assertThat(waiting.label()).isEqualTo("A001");
        assertThat(called.id()).isEqualTo(moved.id());
        assertThat(called.times().waited()).isEqualTo(6 * 60);
        assertThat(called.times().served()).isEqualTo(2 * 60);
    }

    @Test
    void a_ticket_for_one_counter_is_called_by_that_one_only_and_is_free_again_when_it_closes() {
        var first = hall.at(1);
        var second = hall.at(2);
        hall.ticket("A");
        var id = hall.call(1, first).id();

        assertThat(refusal(serving.transfer(id, null, 3, Ids.next(), first))).isEqualTo(QueueRefusal.COUNTER_EMPTY);
        assertThat(refusal(serving.transfer(id, null, 1, Ids.next(), first))).isEqualTo(QueueRefusal.SAME_SERVICE);
        value(serving.transfer(id, null, 2, Ids.next(), first));
        assertThat(refusal(serving.callNext(hall.agency, 1, Ids.next(), first))).isEqualTo(QueueRefusal.NOBODY_WAITING);
        value(serving.close(hall.agency, 2, Ids.next(), second));
        assertThat(hall.call(1, first).id()).isEqualTo(id);
    }

    @Test
    void what_a_rule_forbids_is_refused_and_changes_nothing() {
        var officer = hall.at(1);
        var other = hall.at(2);
        var waiting = hall.ticket("A");

        assertThat(refusal(serving.recall(waiting.id(), Ids.next(), officer))).isEqualTo(QueueRefusal.NOT_CALLED);
        assertThat(refusal(serving.skip(waiting.id(), Ids.next(), officer))).isEqualTo(QueueRefusal.NOT_CALLED);
        assertThat(refusal(serving.finish(waiting.id(), Ids.next(), officer))).isEqualTo(QueueRefusal.NOT_CALLED);
        assertThat(refusal(serving.transfer(waiting.id(), "B", null, Ids.next(), officer)))
                .isEqualTo(QueueRefusal.NOT_CALLED);
        var called = hall.call(1, officer);
        assertThat(refusal(serving.finish(called.id(), Ids.next(), other))).isEqualTo(QueueRefusal.OTHER_COUNTER);
        assertThat(refusal(serving.recall(called.id(), Ids.next(), other))).isEqualTo(QueueRefusal.OTHER_COUNTER);
        assertThat(refusal(serving.transfer(called.id(), "Z", null, Ids.next(), officer)))
                .isEqualTo(QueueRefusal.SERVICE_UNKNOWN);
        assertThat(refusal(serving.transfer(called.id(), "A", null, Ids.next(), officer)))
                .isEqualTo(QueueRefusal.SAME_SERVICE);
        assertThat(refusal(serving.transfer(called.id(), null, null, Ids.next(), officer)))
                .isEqualTo(QueueRefusal.TARGET_MISSING);
        assertThat(refusal(serving.finish(Ids.next(), Ids.next(), officer))).isEqualTo(QueueRefusal.TICKET_UNKNOWN);
        assertThat(refusal(serving.callNext(hall.agency, 2, Ids.next(), officer)))
                .isEqualTo(QueueRefusal.NOT_SITTING);
        assertThat(refusal(serving.callNext(hall.agency, 2, Ids.next(), other))).isEqualTo(QueueRefusal.NOBODY_WAITING);
        assertThat(refusal(taking.take(hall.agency, "Z", Ids.next(), null))).isEqualTo(QueueRefusal.SERVICE_UNKNOWN);
        assertThat(refusal(taking.take(Ids.next(), "A", Ids.next(), null))).isEqualTo(QueueRefusal.AGENCY_UNKNOWN);
        clock.advance(Duration.ofDays(1));
        assertThat(refusal(serving.finish(called.id(), Ids.next(), officer))).isEqualTo(QueueRefusal.OTHER_DAY);
        assertThat(actions(called.id())).containsExactly("TAKE", "CALL");
    }

    @Test
    void numbers_of_a_day_have_an_end() {
        var service = queue.services(hall.agency).getFirst().id();
        hall.ticket("A");
        jdbc.sql("update queue.number_counter set last = 9998 where service_id = ?")
                .param(service)
                .update();

        assertThat(hall.ticket("A").label()).isEqualTo("A9999");
        assertThat(refusal(taking.take(hall.agency, "A", Ids.next(), null))).isEqualTo(QueueRefusal.NUMBERS_USED_UP);
    }

    @Test
    void dossiers_begin_with_the_ticket_served_here() {
        var officer = hall.at(1);
        hall.ticket("A");
        var id = hall.call(1, officer).id();
        var request = Ids.next();
        var begun = value(serving.begin(id, "H42.01-240502-0001", request, officer));
        var again = value(serving.begin(id, "H42.01-240502-0001", Ids.next(), officer));

        var second = value(serving.begin(id, "H42.01-240502-0002", Ids.next(), officer));

        assertThat(begun.dossiers()).containsExactly("H42.01-240502-0001");
        assertThat(again.dossiers()).containsExactly("H42.01-240502-0001");
        assertThat(second.dossiers()).containsExactly("H42.01-240502-0001", "H42.01-240502-0002");
        assertThat(refusal(serving.begin(id, "<b>", Ids.next(), officer))).isEqualTo(QueueRefusal.DOSSIER_CODE_FORM);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "HELPER") // opened apart
    void only_who_serves_at_the_agency_acts_there(Role role) {
        var officer = hall.at(1);
        var served = hall.ticket("A").id();
        hall.call(1, officer);
        var by = role == Role.OPERATOR ? hall.office.actors().operator() : hall.somebody(role);

        if (role == Role.RECEPTIONIST) {
            value(taking.take(hall.agency, "A", Ids.next(), by));
            value(serving.open(hall.agency, 2, null, false, Ids.next(), by));
            value(queue.desk(hall.agency, by));
            return;
        }
        assertThat(refusal(taking.take(hall.agency, "A", Ids.next(), by))).isEqualTo(QueueRefusal.NOT_PERMITTED);
        assertThat(refusal(serving.open(hall.agency, 2, null, false, Ids.next(), by)))
                .isEqualTo(QueueRefusal.NOT_PERMITTED);
        assertThat(refusal(serving.close(hall.agency, 1, Ids.next(), by))).isEqualTo(QueueRefusal.NOT_PERMITTED);
        assertThat(refusal(serving.callNext(hall.agency, 1, Ids.next(), by))).isEqualTo(QueueRefusal.NOT_PERMITTED);
        for (var outcome : List.<Outcome<?>>of(
                serving.recall(served, Ids.next(), by),
                serving.skip(served, Ids.next(), by),
                serving.transfer(served, "B", null, Ids.next(), by),
                serving.finish(served, Ids.next(), by),
                serving.begin(served, "H1-240502-0001", Ids.next(), by))) {
            assertThat(refusal(outcome)).isEqualTo(QueueRefusal.TICKET_UNKNOWN);
        }
        assertThat(refusal(queue.desk(hall.agency, by))).isEqualTo(QueueRefusal.NOT_PERMITTED);
    }

    @Test
    void an_officer_of_another_agency_finds_nothing_here() {
        var stranger = new Hall(context).officer();
        var officer = hall.at(1);
        hall.ticket("A");
        var id = hall.call(1, officer).id();

        assertThat(refusal(serving.finish(id, Ids.next(), stranger))).isEqualTo(QueueRefusal.TICKET_UNKNOWN);
        assertThat(refusal(queue.roster(hall.agency, stranger))).isEqualTo(QueueRefusal.NOT_PERMITTED);
        assertThat(refusal(queue.figures(hall.agency, java.time.LocalDate.of(2024, 5, 2), stranger)))
                .isEqualTo(QueueRefusal.NOT_PERMITTED);
    }

    @Test
    void a_holder_sees_how_many_are_before_them() {
        var officer = hall.at(1);
        hall.ticket("A");
        hall.ticket("A");
        var third = hall.ticket("A").id();
        assertThat(queue.standing(hall.agency, third).orElseThrow().ahead()).isEqualTo(2);
        hall.call(1, officer);
        assertThat(queue.standing(hall.agency, third).orElseThrow().ahead()).isEqualTo(1);
        assertThat(queue.standing(Ids.next(), third)).isEmpty();
    }

    private List<String> actions(UUID ticket) {
        return jdbc.sql("select action from queue.journal where ticket_id = ? order by id")
                .param(ticket)
                .query(String.class)
                .list();
    }

    private List<UUID> accounts(UUID ticket) {
        var accounts = new ArrayList<UUID>();
        jdbc.sql("select account_id from queue.journal where ticket_id = ? order by id")
                .param(ticket)
                .query(row -> {
                    accounts.add(row.getObject(1, UUID.class));
                });
        return accounts;
    }
}
