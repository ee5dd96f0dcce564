package vn.motcua.cli;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.dossier.JournalVerification;
import vn.motcua.dossier.JournalVerification.Broken;
import vn.motcua.identity.Actors;
import vn.motcua.petition.VerifyPetitions;
import vn.motcua.shared.VietnameseTime;

/** Verifies every journal: says how much was read and each place that is broken; exit status 1 when one is. */
@Command(name = "verify")
final class VerifyCommand extends UseCaseCommand {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT).withZone(VietnameseTime.ZONE);

    @Option(names = "--digest", paramLabel = "HEX", descriptionKey = "verify.digest")
    @Nullable
    String digest;

    @Override
    int run(ApplicationContext context) {
        var operator = context.getBean(Actors.class).operator();
        var report = context.getBean(JournalVerification.class)
                .verify(operator, digest)
                .orElseThrow();
        var petitions = context.getBean(VerifyPetitions.class).verify(operator).orElseThrow();
        var broken = new ArrayList<>(report.broken());
        petitions.broken().forEach(place -> broken.add(new Broken(place.code(), place.seq(), "petition")));
        if (format == Format.json) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("dossiers", report.dossiers());
            json.put("lines", report.lines());
            json.put("broken", broken);
            printJson(json);
        } else {
            print(report, petitions, broken);
        }
        return broken.isEmpty() ? Cli.DONE : Cli.REFUSED;
    }

    private void print(JournalVerification.Report report, VerifyPetitions.Report petitions, List<Broken> broken) {
        var texts = new CliTexts(locale());
        out().println(texts.of(
                "cli.VERIFIED",
                report.dossiers(),
                report.lines(),
                report.broken().size()));
        out().println(texts.of(
                "cli.VERIFIED_PETITIONS",
                petitions.petitions(),
                petitions.lines(),
                petitions.broken().size()));
        var sealed = report.sealed();
        if (sealed == null) {
            out().println(texts.of("cli.NOT_SEALED"));
        } else {
            out().println(texts.of("cli.SEALED", sealed.heads(), WHEN.format(sealed.until())));
            out().println(texts.of("cli.SEALED_AS", sealed.digest()));
        }
        for (var place : broken) {
            var key = place.kind().equals("seal") && place.seq() == 0
                    ? "cli.DIGEST_UNKNOWN"
                    : "cli.BROKEN." + place.kind();
            out().println(texts.of(key, place.code(), place.seq()));
        }
    }
}
