package vn.motcua.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import vn.motcua.database.DatabaseHealth;
import vn.motcua.database.DatabaseHealth.Finding;
import vn.motcua.database.DatabaseHealth.Level;
import vn.motcua.database.DatabaseProblem;
import vn.motcua.database.Home;
import vn.motcua.database.ServerClaim;
import vn.motcua.dossier.JournalSeals;
import vn.motcua.shared.VietnameseTime;

/** Says how the installation is: exit status 1 when someone has to act, 0 with warnings. */
@Command(name = "doctor")
final class DoctorCommand extends UseCaseCommand {

    private static final int OLDEST_JAVA = 21;
    private static final long GIGABYTE = 1L << 30;
    private static final Duration SEALED_WITHIN = Duration.ofHours(1);
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT).withZone(VietnameseTime.ZONE);

    @Override
    public Integer call() {
        try {
            return super.call();
        } catch (RuntimeException e) {
            var problem = DatabaseProblem.in(e);
            if (problem.isEmpty()) throw e;
            return print(List.of(java()), Map.of("database", problem.get().sentence(locale())));
        }
    }

    @Override
    int run(ApplicationContext context) {
        var home = context.getBean(Home.class);
        var findings = new ArrayList<>(List.of(java(), server(home), room(home)));
        findings.addAll(context.getBean(DatabaseHealth.class).examine());
        findings.add(seals(context));
        return print(findings, Map.of());
    }

    private static Finding java() {
        var version = Runtime.version();
        return Finding.of("java", version.feature() >= OLDEST_JAVA ? Level.ok : Level.wrong, version.toString());
    }

    private static Finding server(Home home) {
        var holder = ServerClaim.holder(home).map(process -> String.valueOf(process.pid()));
        return Finding.of("home", Level.ok, home.directory().toString(), holder.orElse("–"));
    }

    /** With a database elsewhere the directory may not exist yet; then it counts where it will be made. */
    static Finding room(Home home) {
        var place = home.directory().toAbsolutePath();
        for (var above = place.getParent(); above != null && Files.notExists(place); above = above.getParent())
            place = above;
        try {
            long free = Files.getFileStore(place).getUsableSpace();
            var level = free < GIGABYTE / 4 ? Level.wrong : free < 2 * GIGABYTE ? Level.warning : Level.ok;
            return Finding.of("disk", level, free >> 20);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line waits ten minutes for its seal, or until the server that wrote it ends; longer, and sealing fails. */
    private static Finding seals(ApplicationContext context) {
        try {
            var reached = context.getBean(JournalSeals.class).reached();
            var waiting = reached.waiting();
            var patience = context.getBean(Clock.class).instant().minus(SEALED_WITHIN);
            if (waiting != null && waiting.isBefore(patience)) {
                return Finding.of("seals", Level.warning, WHEN.format(waiting));
            }
            var until = reached.until();
            return Finding.of("seals", Level.ok, until == null ? "–" : WHEN.format(until));
        } catch (UncheckedIOException unreadable) {
            return Finding.of("seals", Level.wrong, String.valueOf(unreadable.getMessage()));
        }
    }

    /** Prints findings and problems that have their sentence already. */
    private int print(List<Finding> findings, Map<String, String> problems) {
        var texts = new CliTexts(locale());
        var checks = new ArrayList<Check>();
        for (var finding : findings) {
            var key = "doctor." + finding.check() + "." + finding.level();
            var detail = texts.of(key, finding.values().toArray());
            checks.add(new Check(finding.check(), finding.level(), detail));
        }
        problems.forEach((name, sentence) -> checks.add(new Check(name, Level.wrong, sentence)));
        boolean healthy = checks.stream().noneMatch(check -> check.status() == Level.wrong);
        switch (format) {
            case json -> printJson(new Report(healthy, checks));
            case text -> {
                checks.forEach(check -> out().printf("%-8s %-12s %s%n", check.status(), check.check(), check.detail()));
                out().println(texts.of(healthy ? "doctor.healthy" : "doctor.unhealthy"));
            }
        }
        return healthy ? Cli.DONE : Cli.REFUSED;
    }

    record Report(boolean healthy, List<Check> checks) {}

    record Check(String check, Level status, String detail) {}
}
