package vn.motcua.demo.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.demo.internal.DemoLife.Place;
import vn.motcua.demo.internal.DemoPeople.Staff;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.identity.Actor;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersion.StepKind;

/**
 * A month of work in some communes, done through the same commands officers give, dated when they would have given them:
 * most dossiers returned in time, some due today (on a day off: on the next working day), one overdue and one in each
 * other state a dossier can be in.
 */
@Component
class DemoMonth {

    private static final int DAYS = 30;
    private static final int DAY = 480;
    static final int AT_ONCE = 4;
    private static final List<String> DAILY =
            List.of("2.000815", "1.001193", "2.000635", "1.000894", "2.000884", "1.000656");
    private static final List<String> LONGER =
            List.of("1.004884", "1.001022", "1.004837", "1.004873", "1.001776", "1.001612", "2.001019");
    private static final List<String> DUE = List.of("1.004884", "1.004873", "1.001776");

    private final DossierCommands commands;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final WorkingCalendars calendars;
    private final DemoPapers papers;
    private final Clock clock;

    DemoMonth(
            DossierCommands commands,
            Catalogue catalogue,
            Deadlines deadlines,
            WorkingCalendars calendars,
            DemoPapers papers,
            Clock clock) {
        this.commands = commands;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.papers = papers;
        this.clock = clock;
    }

    /** Dossiers are independent, so their lives run side by side. */
    void work(List<Staff> staffs) {
        var lives = new ArrayList<Runnable>();
        for (var staff : staffs) lives.addAll(lives(staff));
        sideBySide(lives);
    }

    /** A few at once: on a slow machine, a hundred that wait for one of ten connections wait longer than the pool lets them. */
    static void sideBySide(List<Runnable> lives) {
        try (var pool = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var running = new ArrayList<Future<?>>();
            for (var life : lives) running.add(pool.submit(life));
            for (var each : running) each.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Runnable> lives(Staff staff) {
        var days = new DemoDays(calendars.of(staff.agency()), clock.instant());
        var place = new Place(commands, papers, staff, days);
        var random = new Random(staff.code().hashCode());
        var lives = new ArrayList<Runnable>();
        for (var day : days.recent(DAYS)) {
            for (int i = 2 + random.nextInt(2); i > 0; i--) {
                var code = DemoNames.pick(random.nextInt(3) > 0 ? DAILY : LONGER, random);
                var one = life(place, code, random.nextLong());
                long seed = random.nextLong();
                lives.add(() -> ordinary(one, days, code, day, new Random(seed)));
            }
        }
        for (var code : DUE) lives.add(() -> due(life(place, code, 0), days, code, days.nearest()));
        lives.add(() -> due(life(place, "1.001022", 1), days, "1.001022", days.back(2)));
        lives.addAll(new DemoFates(days, (code, seed) -> life(place, code, seed)).all());
        return lives;
    }

    /** What a specialist took into their hands in the last days, by code. */
    List<String> heldBy(Staff staff, Actor specialist) {
        var days = new DemoDays(calendars.of(staff.agency()), clock.instant());
        var place = new Place(commands, papers, staff, days);
        var codes = new ArrayList<String>();
        for (int back = 1; back <= 4; back++) {
            var one = life(place, "1.004884", 40L + back).received(days.opening(days.back(back), 60));
            if (one.reach(StepKind.APPRAISE, 30) && one.give(new Command.TakeOver(), specialist, 20)) {
                codes.add(one.code());
            }
        }
        return codes;
    }

    /** Received on a day and finished within its limit, unless that lies in the future. */
    private void ordinary(DemoLife life, DemoDays days, String code, LocalDate day, Random random) {
        var limit = limit(code, day);
        boolean daily = limit.unit() == Limit.Unit.SAME_DAY;
        int arrival = 20 + random.nextInt(daily ? 300 : 400);
        var received = days.opening(day, arrival);
        if (received.isAfter(days.now())) return;
        int steps = procedure(code, day).process().size() - 1;
        int left = daily ? days.minutes(day) - arrival - 80 : limit.amount() * DAY * (30 + random.nextInt(50)) / 100;
        life.received(received);
        boolean bearsFee = procedure(code, day).bearsFee();
        int pace = Math.max(2, left / (steps + 1));
        if (bearsFee && random.nextInt(10) < 7) {
            if (!life.reach(StepKind.APPRAISE, pace) || !life.takeOver(pace)) return;
            if (!life.pay(random.nextInt(10) < 7, 10)) return;
        }
        life.finish(pace);
    }

    /** In the hands of a specialist and due on that day. */
    private void due(DemoLife life, DemoDays days, String code, LocalDate day) {
        var procedure = procedure(code, days.today());
        var limit = limit(code, days.today());
        var received = days.receivedFor(
                day,
                130,
                moment -> deadlines.instant(life.staff().agency(), limit, moment, List.of(), procedure.waitMode()));
        if (received == null) throw new IllegalStateException("nothing of " + code + " can be due on " + day);
        if (life.received(received).reach(StepKind.APPRAISE, 45)) life.takeOver(30);
    }

    private DemoLife life(Place place, String code, long seed) {
        return new DemoLife(place, procedure(code, place.days().today()), new Random(seed));
    }

    private Limit limit(String code, LocalDate day) {
        return procedure(code, day).caseOf(null, null).orElseThrow().promised();
    }

    private ProcedureVersion procedure(String code, LocalDate day) {
        return catalogue.inForce(code, day).orElseThrow();
    }
}
