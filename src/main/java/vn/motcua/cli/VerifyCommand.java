package vn.motcua.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import vn.motcua.dossier.JournalVerification;
import vn.motcua.identity.Actors;

/** Verifies every journal: says how much was read and each place that is broken; exit status 1 when one is. */
@Command(name = "verify")
final class VerifyCommand extends UseCaseCommand {

    @Override
    int run(ApplicationContext context) {
        var operator = context.getBean(Actors.class).operator();
        var report = context.getBean(JournalVerification.class).verify(operator).orElseThrow();
        if (format == Format.json) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("dossiers", report.dossiers());
            json.put("lines", report.lines());
            json.put("broken", report.broken());
            printJson(json);
        } else {
            var texts = new CliTexts(locale());
            out().println(texts.of(
                    "cli.VERIFIED",
                    report.dossiers(),
                    report.lines(),
                    report.broken().size()));
            for (var broken : report.broken()) {
                out().println(texts.of("cli.BROKEN." + broken.kind(), broken.code(), broken.seq()));
            }
        }
        return report.broken().isEmpty() ? Cli.DONE : Cli.REFUSED;
    }
}
