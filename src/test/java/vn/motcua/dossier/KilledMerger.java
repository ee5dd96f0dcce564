package vn.motcua.dossier;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.testing.Killed;
import vn.motcua.testing.TestClock;

/** Merges an agency: stops when every dossier is written and nothing committed, says so and waits to be killed. */
final class KilledMerger {

    static final String OLD = "KM.1";
    static final String SUCCESSOR = "KM.2";
    static final int DOSSIERS = 200;
    static final UUID ACT = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L);

    private KilledMerger() {}

    @SuppressWarnings("resource") // it is killed
    public static void main(String[] arguments) throws SQLException {
        var context = Killed.open(Path.of(arguments[0]));
        var office = new Office(
                context.getBean(KeepAgencies.class),
                context.getBean(KeepAccounts.class),
                context.getBean(Actors.class));
        var old = office.agency(OLD, null);
        var successor = office.agency(SUCCESSOR, null);
        var by = office.actor(office.account("km.tiep", GrantedRole.at(Role.RECEPTIONIST, old, Office.START)));
        for (int i = 0; i < DOSSIERS; i++) file(context.getBean(DossierCommands.class), by);
        var keep = context.getBean(KeepAgencies.class);
        Office.value(keep.close(
                old, LocalDate.of(2024, 5, 2), successor, office.actors().operator()));
        context.getBean(TestClock.class).advance(Duration.ofDays(1));

        var jdbc = context.getBean(JdbcClient.class);
        try (var other = context.getBean(DataSource.class).getConnection()) {
            other.setAutoCommit(false);
            try (var sameAct = other.prepareStatement("""
                    insert into dossier.succession (id, from_id, to_id, actor_id, seats, at, dossiers, released, seated)
                    values (?, ?, ?, ?, false, now(), 0, 0, 0)
                    """)) {
                sameAct.setObject(1, ACT);
                sameAct.setObject(2, old);
                sameAct.setObject(3, successor);
                sameAct.setObject(4, by.account());
                sameAct.executeUpdate();
            }
            Thread.ofPlatform().daemon().start(() -> merge(context));
            while (!waiting(jdbc)) Thread.onSpinWait();
            System.out.println("MIDDLE");
            Thread.currentThread().join();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** The act as the program is asked for it, before and after it was killed. */
    static Succession.Moved merge(ApplicationContext context) {
        var agencies = context.getBean(Agencies.class);
        var order = new Succession.Order(
                agencies.byCode(OLD).orElseThrow().id(),
                agencies.byCode(SUCCESSOR).orElseThrow().id(),
                false);
        return Office.value(context.getBean(Succession.class)
                .move(order, ACT, context.getBean(Actors.class).operator()));
    }

    private static boolean waiting(JdbcClient jdbc) {
        return jdbc.sql("""
                select count(*) > 0 from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock' and query like '%insert into dossier.succession%'
                """).query(Boolean.class).single();
    }

    private static void file(DossierCommands commands, Actor by) {
        var owner = new FileDossier.Owner("Người Chờ", null, null, null, null, null, null);
        var filing = new FileDossier("1.001193", "counter", null, OLD, null, owner, null);
        Office.value(commands.file(filing, Request.of(Ids.next()), by));
    }
}
