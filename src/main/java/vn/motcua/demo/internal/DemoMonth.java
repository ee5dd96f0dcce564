package vn.motcua.demo.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Deadlines;
import vn.motcua.demo.internal.DemoPeople.Staff;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/**
 * A month of work in one commune, done through the same commands officers give, dated when they would have given them:
 * most dossiers returned in time, some due today, one overdue, one waiting, one refused and so on.
 */
@Component
class DemoMonth {

    private static final List<String> DAILY = List.of("2.000815", "1.001193", "2.000635", "1.000894", "2.000884");
    private static final List<String> LONGER = List.of("1.004884", "1.001022", "1.004837", "1.004873", "1.001776");
    private static final List<String> FAMILY =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Đinh", "Lương");
    private static final List<String> MIDDLE = List.of("Thị", "Văn", "Đức", "Minh", "Thu", "Quang", "Ngọc", "Xuân");
    private static final List<String> GIVEN =
            List.of("Thủy", "Hùng", "Lan", "Dũng", "Hà", "Tuấn", "Hương", "Nam", "Phúc", "Yến", "Sơn", "Linh", "Đạt");

    private final DossierCommands commands;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final Clock clock;

    DemoMonth(DossierCommands commands, Catalogue catalogue, Deadlines deadlines, Clock clock) {
        this.commands = commands;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    void work(Staff staff) {
        var random = new Random(staff.code().hashCode());
        var today = VietnameseTime.dateOf(clock.instant());
        var tasks = new ArrayList<Runnable>();
        for (int back = 30; back >= 1; back--) {
            var day = today.minusDays(back);
            if (day.getDayOfWeek().getValue() > 5) continue;
            for (int i = 2 + random.nextInt(2); i > 0; i--) {
                boolean daily = random.nextInt(3) > 0;
                var procedure = pick(daily ? DAILY : LONGER, random);
                var life = new Life(staff, procedure, new Random(random.nextLong()), daily ? null : "longer");
                tasks.add(() -> life.finished(day));
            }
        }
        tasks.add(() -> dueToday(staff, random.nextLong(), today));
        tasks.add(() -> dueToday(staff, random.nextLong(), today));
        tasks.add(() -> new Life(staff, "1.004884", new Random(1), null).overdue(today));
        tasks.add(() -> new Life(staff, "1.004837", new Random(2), null).waiting(today));
        tasks.add(() -> new Life(staff, "1.001022", new Random(3), null).refused(today));
        tasks.add(() -> new Life(staff, "1.004873", new Random(4), null).withdrawn(today));
        tasks.add(() -> new Life(staff, "1.001776", new Random(5), null).paused(today));
        tasks.add(() -> new Life(staff, "1.001193", new Random(6), null).onlyFiled());
        tasks.add(() -> new Life(staff, "2.000635", new Random(7), null).onlyFiled());
        together(tasks);
    }

    /** Dossiers are independent, so their lives may run side by side. */
    private static void together(List<Runnable> tasks) {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (var task : tasks) running.add(pool.submit(task));
            for (var each : running) each.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks for the reception day whose due date is today, or the next working day when today is none. */
    private void dueToday(Staff staff, long seed, LocalDate today) {
        var procedure = catalogue.inForce("1.004884", today).orElseThrow();
        var limits = procedure.cases().stream()
                .filter(ProcedureVersion.Case::normal)
                .findFirst()
                .orElseThrow();
        for (int back = 1; back <= 15; back++) {
            var received = moment(today.minusDays(back), LocalTime.of(9, 10));
            var due = deadlines
                    .due(staff.agency(), limits.promised(), received, List.of(), procedure.waitMode())
                    .due();
            if (!VietnameseTime.dateOf(due).isBefore(today)) continue;
            new Life(staff, "1.004884", new Random(seed), null).inProcess(today.minusDays(Math.max(1, back - 1)));
            return;
        }
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return VietnameseTime.instantOf(day.atTime(time));
    }

    /** One dossier on its way; every method is one fate. */
    private final class Life {

        private final Staff staff;
        private final String procedure;
        private final Random random;
        private final @Nullable String pace;
        private Instant at = Instant.EPOCH;
        private String code = "";

        Life(Staff staff, String procedure, Random random, @Nullable String pace) {
            this.staff = staff;
            this.procedure = procedure;
            this.random = random;
            this.pace = pace;
        }

        void finished(LocalDate day) {
            received(day);
            for (int i = 0; i < 12; i++) {
                if (pace != null && random.nextInt(3) == 0) at = at.plus(1, ChronoUnit.DAYS);
                if (step() == Status.RETURNED) return;
            }
        }

        void inProcess(LocalDate day) {
            received(day);
            step();
        }

        void overdue(LocalDate today) {
            received(today.minusDays(16));
            step();
        }

        void waiting(LocalDate today) {
            received(today.minusDays(5));
            give(
                    new Command.AskSupplement("Bổ sung bản sao giấy tờ tùy thân còn hiệu lực", List.of(), null),
                    staff.head());
        }

        void refused(LocalDate today) {
            received(today.minusDays(9));
            step();
            give(
                    new Command.Refuse("Luật Hộ tịch", "Hồ sơ không đủ điều kiện giải quyết theo quy định"),
                    staff.leader());
        }

        void withdrawn(LocalDate today) {
            received(today.minusDays(8));
            give(new Command.Withdraw("Người nộp đề nghị rút hồ sơ"), staff.receptionist());
        }

        void paused(LocalDate today) {
            received(today.minusDays(4));
            give(new Command.Pause("Quyết định xác minh của UBND", "Chờ kết quả xác minh"), staff.leader());
        }

        void onlyFiled() {
            at = clock.instant().minus(Duration.ofMinutes(30L + random.nextInt(60)));
            file(staff.citizen());
        }

        private void received(LocalDate day) {
            at = moment(day, LocalTime.of(7 + random.nextInt(4), random.nextInt(60)));
            file(staff.receptionist());
            give(new Command.Receive(null), staff.receptionist());
        }

        private void file(Actor by) {
            boolean online = by == staff.citizen() || random.nextInt(10) < 7;
            var filing = new FileDossier(
                    procedure,
                    online ? "online" : random.nextInt(8) == 0 ? "post" : "counter",
                    null,
                    staff.code(),
                    null,
                    new FileDossier.Owner(
                            by == staff.citizen() ? by.name() : person(),
                            "037%09d".formatted(random.nextInt(1_000_000_000)),
                            "09%08d".formatted(random.nextInt(100_000_000)),
                            null,
                            "Thôn " + (1 + random.nextInt(12)),
                            null,
                            null),
                    null);
            code = done(commands.file(filing, new Request(Ids.next(), null, at), by))
                    .code();
        }

        /** Completes the present step as whoever's step it is. */
        private Status step() {
            for (var by : List.of(staff.specialist(), staff.head(), staff.leader(), staff.receptionist())) {
                var completed = attempt(new Command.Complete(null), by);
                if (completed != null) return completed.status();
            }
            give(new Command.TakeOver(), staff.leader());
            var approved = attempt(new Command.Complete(null), staff.leader());
            if (approved != null) return approved.status();
            throw new IllegalStateException("nobody in the demo may do the step of " + code);
        }

        private void give(Command command, Actor by) {
            advance();
            done(commands.give(code, command, new Request(Ids.next(), null, at), by));
        }

        private @Nullable Receipt attempt(Command command, Actor by) {
            advance();
            return commands.give(code, command, new Request(Ids.next(), null, at), by)
                            instanceof Outcome.Done<Receipt>(var receipt)
                    ? receipt
                    : null;
        }

        private void advance() {
            var later = at.plus(Duration.ofMinutes(1L + random.nextInt(4)));
            var now = clock.instant();
            at = later.isAfter(now) ? now : later;
        }

        private String person() {
            return pick(FAMILY, random) + " " + pick(MIDDLE, random) + " " + pick(GIVEN, random);
        }
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new IllegalStateException("the demo is refused: " + refusal);
        };
    }
}
