package vn.motcua.demo.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.motcua.demo.internal.DemoPeople.Staff;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersion.StepKind;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

/**
 * One dossier on its way from hand to hand, through the commands its officers give. Each of them works in office hours;
 * what would lie in the future does not happen, and the dossier is found half-way.
 */
final class DemoLife {

    /** What every life needs. */
    record Place(DossierCommands commands, DemoPapers papers, Staff staff, DemoDays days) {}

    private static final long USUAL_FEE = 8_000;

    private final Place place;
    private final ProcedureVersion procedure;
    private final Random random;
    private final boolean digitised;
    private Instant at = Instant.EPOCH;
    private String code = "";
    private int step;

    DemoLife(Place place, ProcedureVersion procedure, Random random) {
        this.place = place;
        this.procedure = procedure;
        this.random = random;
        this.digitised = random.nextInt(10) < 7;
    }

    Staff staff() {
        return place.staff();
    }

    String code() {
        return code;
    }

    /** Files online as a citizen would, at any hour. */
    DemoLife filedOnline(Instant moment, @Nullable Actor citizen) {
        file(moment, "online", citizen);
        return this;
    }

    /** Filed shortly before, or online the evening before, its papers scanned, and received at this moment. */
    DemoLife received(Instant moment) {
        var channel = channel();
        file(moment.minus(Duration.ofMinutes(channel.equals("online") ? 5L + random.nextInt(800) : 10)), channel, null);
        at = moment.minus(Duration.ofMinutes(1));
        if (digitised) scanComponents();
        at = moment;
        tell(new Command.Receive(null), staff().receptionist());
        step = 1;
        return this;
    }

    /** Whether it got as far as a step of that kind; each step before takes so many minutes of work. */
    boolean reach(StepKind kind, long minutes) {
        while (procedure.process().get(step).kind() != kind) {
            if (!complete(minutes)) return false;
        }
        return true;
    }

    /** The officer in whose step it lies takes it into their own hands. */
    boolean takeOver(long minutes) {
        return give(new Command.TakeOver(), worker(), minutes);
    }

    /** Asks for the fee and, some minutes of work later, has it confirmed. */
    boolean pay(boolean online, long minutes) {
        return askPayment(20)
                && give(
                        new Command.ConfirmPayment("GD%08d".formatted(random.nextInt(100_000_000)), online),
                        staff().receptionist(),
                        minutes);
    }

    boolean askPayment(long minutes) {
        long amount = procedure.fees().stream()
                .map(ProcedureVersion.Fee::amount)
                .filter(each -> each != null && each > 0)
                .mapToLong(Long::longValue)
                .findFirst()
                .orElse(USUAL_FEE);
        return give(new Command.AskPayment(amount, "Nộp phí, lệ phí theo quy định"), staff().specialist(), minutes);
    }

    /** To its end in the applicant's hands, each step after so many minutes of work. */
    boolean finish(long minutes) {
        return resolve(minutes) && complete(10L + random.nextInt(200));
    }

    /** Until the result exists, scanned where the papers are. */
    boolean resolve(long minutes) {
        if (!reach(StepKind.RETURN, minutes)) return false;
        var result = procedure.results().isEmpty()
                ? procedure.name()
                : procedure.results().getFirst().name();
        if (digitised) tell(place.papers().scanned(null, result, code, staff().receptionist()), staff().receptionist());
        return true;
    }

    boolean complete(long minutes) {
        if (!give(new Command.Complete(null), worker(), minutes)) return false;
        step++;
        return true;
    }

    /** Gives a command after so many minutes of work; false when that would be in the future. */
    boolean give(Command command, Actor by, long minutes) {
        var later = place.days().after(at, minutes).plusSeconds(random.nextInt(60));
        if (later.isAfter(place.days().now())) return false;
        at = later;
        tell(command, by);
        return true;
    }

    private void file(Instant moment, String channel, @Nullable Actor citizen) {
        at = moment;
        var filing = new FileDossier(
                procedure.code(), channel, null, staff().code(), null, DemoNames.owner(random, citizen), null);
        var by = citizen == null ? staff().receptionist() : citizen;
        code = done(place.commands().file(filing, request(), by)).code();
    }

    private String channel() {
        int dice = random.nextInt(10);
        var wanted = dice < 7 ? "online" : dice < 9 ? "counter" : "post";
        return procedure.channels().contains(wanted) ? wanted : "counter";
    }

    private void scanComponents() {
        for (var each : procedure.components()) {
            if (!each.mustBeDigitised()) continue;
            tell(
                    place.papers().scanned(each.code(), each.name(), code, staff().receptionist()),
                    staff().receptionist());
        }
    }

    private Actor worker() {
        return staff().inRole(procedure.process().get(step).role());
    }

    private void tell(Command command, Actor by) {
        done(place.commands().give(code, command, request(), by));
    }

    private Request request() {
        return new Request(Ids.next(), null, at);
    }

    private Receipt done(Outcome<Receipt> outcome) {
        return switch (outcome) {
            case Outcome.Done<Receipt>(var receipt) -> receipt;
            case Outcome.Refused<Receipt>(var no) ->
                throw new IllegalStateException("the demo is refused: " + code + " " + procedure.code() + " " + no);
        };
    }
}
