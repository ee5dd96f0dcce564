package vn.motcua.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.dossier.Succession;
import vn.motcua.identity.Actors;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Texts;

/** Moves what is open at an agency that ended to its successor, as the operator of the machine. */
@Command(name = "succeed")
final class SucceedCommand extends UseCaseCommand {

    @Option(names = "--from", required = true, paramLabel = "CODE", descriptionKey = "succeed.from")
    String from = "";

    @Option(names = "--to", required = true, paramLabel = "CODE", descriptionKey = "succeed.to")
    String to = "";

    @Option(names = "--seats", descriptionKey = "succeed.seats")
    boolean seats;

    @Option(names = "--dry-run", descriptionKey = "succeed.dry-run")
    boolean dryRun;

    @Override
    int run(ApplicationContext context) {
        var agencies = context.getBean(Agencies.class);
        var old = agencies.byCode(from).map(Agency::id).orElse(null);
        var successor = agencies.byCode(to).map(Agency::id).orElse(null);
        if (old == null || successor == null) return refused(context, Refusal.of(DirectoryRefusal.AGENCY_UNKNOWN));
        var operator = context.getBean(Actors.class).operator();
        var succession = context.getBean(Succession.class);
        if (dryRun) {
            return switch (succession.plan(old, operator)) {
                case Outcome.Done<Succession.Plan>(var plan) -> print(plan.open(), 0, 0);
                case Outcome.Refused<Succession.Plan>(var refusal) -> refused(context, refusal);
            };
        }
        return switch (succession.move(new Succession.Order(old, successor, seats), Ids.next(), operator)) {
            case Outcome.Done<Succession.Moved>(var moved) -> print(moved.dossiers(), moved.released(), moved.seated());
            case Outcome.Refused<Succession.Moved>(var refusal) -> refused(context, refusal);
        };
    }

    private int print(long dossiers, long released, int seated) {
        if (format == Format.json) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("dossiers", dossiers);
            json.put("released", released);
            json.put("seated", seated);
            json.put("dryRun", dryRun);
            printJson(json);
        } else {
            var key = dryRun ? "cli.WOULD_SUCCEED" : "cli.SUCCEEDED";
            out().println(new CliTexts(locale()).of(key, from, to, dossiers, released, seated));
        }
        return Cli.DONE;
    }

    private int refused(ApplicationContext context, Refusal refusal) {
        err().println(context.getBean(Texts.class).of(locale(), refusal));
        return Cli.REFUSED;
    }
}
