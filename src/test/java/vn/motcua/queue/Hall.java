package vn.motcua.queue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

/** The waiting hall of a commune of its own: services A (counters 1, 2) and B (counter 3), officers, somebody waiting. */
public final class Hall {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final UUID agency;
    public final String code;
    public final Office office;
    private final TakeTicket taking;
    private final ServeTickets serving;
    private final KeepServices services;
    private final int number = NUMBER.incrementAndGet();
    private int officers;

    public Hall(ApplicationContext context) {
        office = new Office(
                context.getBean(KeepAgencies.class),
                context.getBean(KeepAccounts.class),
                context.getBean(Actors.class));
        taking = context.getBean(TakeTicket.class);
        serving = context.getBean(ServeTickets.class);
        services = context.getBean(KeepServices.class);
        code = "QH" + number;
        agency = context.getBean(Agencies.class)
                .byCode(code)
                .map(each -> each.id())
                .orElseGet(() -> office.agency(code, null));
        var operator = office.actors().operator();
        value(services.keep(agency, wish("A", 1, 2), operator));
        value(services.keep(agency, wish("B", 3), operator));
    }

    public static KeepServices.Wish wish(String letter, Integer... counters) {
        return new KeepServices.Wish(
                letter,
                "Dịch vụ " + letter,
                "Service " + letter,
                List.of("G15-TP07"),
                List.of(counters),
                new CounterService.Booking(30, 2));
    }

    public Actor officer() {
        return somebody(Role.RECEPTIONIST);
    }

    public Actor somebody(Role role) {
        return office.actor(account(role));
    }

    public UUID account(Role role) {
        var granted = role == Role.CITIZEN
                ? GrantedRole.everywhere(role, Office.START)
                : GrantedRole.at(role, agency, Office.START);
        return office.account("hall" + number + "." + ++officers, granted);
    }

    /** An officer who sits at a counter. */
    public Actor at(int counter) {
        var officer = officer();
        value(serving.open(agency, counter, null, false, Ids.next(), officer));
        return officer;
    }

    public Ticket ticket(String letter) {
        return value(taking.take(agency, letter, Ids.next(), null));
    }

    public Ticket call(int counter, Actor by) {
        return value(serving.callNext(agency, counter, Ids.next(), by));
    }

    public static Set<Role> rolesWithout(Role... excluded) {
        var roles = EnumSet.allOf(Role.class);
        for (var role : excluded) roles.remove(role);
        return roles;
    }

    public static <T> T value(Outcome<T> outcome) {
        return Office.value(outcome);
    }

    public static QueueRefusal refusal(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var refusal)) return (QueueRefusal) refusal.code();
        throw new AssertionError("not refused: " + outcome);
    }
}
