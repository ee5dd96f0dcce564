package vn.motcua.dossier.internal;

import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import vn.motcua.Motcua;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

/**
 * Works in a process of its own until it is killed: gives commands one after the other and says on standard output what
 * was acknowledged, request by request.
 */
final class KilledOffice {

    private KilledOffice() {}

    public static void main(String[] arguments) {
        var context = new SpringApplicationBuilder(Motcua.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run("--motcua.home=" + arguments[0], "--logging.level.root=error");
        var world = new World();
        var commands = world.pipeline(context.getBean(DataSource.class), Clock.systemUTC());
        var by = world.everybody();
        for (int i = 0; i < 200; i++) {
            var filing = Ids.next();
            var code = acknowledged(filing, commands.file(world.filing("Nguyễn Thị Thủy"), Request.of(filing), by));
            for (int step = 0; step < 4; step++) {
                var request = Ids.next();
                var command = step % 2 == 0 ? new Command.TakeOver() : new Command.Complete(null);
                acknowledged(request, commands.give(code, command, Request.of(request), by));
            }
        }
        System.out.println("END");
    }

    private static String acknowledged(UUID request, Outcome<Receipt> outcome) {
        if (!(outcome instanceof Outcome.Done<Receipt>(var receipt))) throw new IllegalStateException("" + outcome);
        System.out.println("ACK " + request);
        return receipt.code();
    }
}
