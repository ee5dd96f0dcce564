package vn.motcua.lateness.internal;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.Killed;
import vn.motcua.testing.TestClock;

/** An officer's steps become late one after the other, minute by minute; it sweeps each minute until it is killed. */
final class KilledSweeper {

    static final int DOSSIERS = 60;
    static final String SPECIALIST = "ks.an";
    static final String HEAD = "ks.truong";

    /** The first step is taken up at 8:00 and has 20 office hours, so its time is over at 14:00 of Saturday, a make-up day. */
    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 5, 2, 8, 0);

    private static final LocalDateTime LATE = LocalDateTime.of(2024, 5, 4, 14, 0);

    private KilledSweeper() {}

    @SuppressWarnings("resource") // it is killed
    public static void main(String[] arguments) {
        var context = Killed.open(Path.of(arguments[0]));
        context.getBean(JdbcClient.class)
                .sql("update lateness.place set followed_to = '2024-01-01'")
                .update();
        var office = new Office(
                context.getBean(KeepAgencies.class),
                context.getBean(KeepAccounts.class),
                context.getBean(Actors.class));
        var agency = office.agency("KS", null);
        var people = List.of(
                account(office, "ks.tiep", GrantedRole.at(Role.RECEPTIONIST, agency, Office.START)),
                account(office, HEAD, GrantedRole.at(Role.HEAD, agency, Office.START)),
                account(office, SPECIALIST, GrantedRole.at(Role.SPECIALIST, agency, Office.START)));
        var clock = context.getBean(TestClock.class);
        for (int minute = 0; minute < DOSSIERS; minute++) {
            clock.set(FIRST.plusMinutes(minute));
            appraising(context.getBean(DossierCommands.class), people);
        }
        var sweep = context.getBean(Sweep.class);
        for (int minute = 0; minute <= DOSSIERS; minute++) {
            clock.set(LATE.plusMinutes(minute));
            sweep.sweep();
            System.out.println("SWEPT " + minute);
        }
        System.out.println("END");
    }

    /** An hour after everything is late. */
    static void sweepToTheEnd(ApplicationContext context) {
        context.getBean(TestClock.class).set(LATE.plusMinutes(DOSSIERS + 60L));
        context.getBean(Sweep.class).sweep();
        context.getBean(Sweep.class).sweep();
    }

    private static Actor account(Office office, String name, GrantedRole role) {
        return office.actor(office.account(name, role));
    }

    private static void appraising(DossierCommands commands, List<Actor> people) {
        var owner = new FileDossier.Owner("Trần Văn Chậm", null, null, null, null, null, null);
        var filing = new FileDossier("1.004884", "counter", null, "KS", null, owner, null);
        var code = done(commands.file(filing, Request.of(Ids.next()), people.get(0)));
        done(commands.give(code, new Command.Receive(null), Request.of(Ids.next()), people.get(0)));
        done(commands.give(code, new Command.Complete(null), Request.of(Ids.next()), people.get(1)));
        done(commands.give(code, new Command.TakeOver(), Request.of(Ids.next()), people.get(2)));
    }

    private static String done(Outcome<Receipt> outcome) {
        return Office.value(outcome).code();
    }
}
