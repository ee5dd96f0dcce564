package vn.motcua.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import vn.motcua.calendar.DateOutOfRange;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.Wait;
import vn.motcua.calendar.WaitMode;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.cli.DueSyntax.Unreadable;
import vn.motcua.directory.Agencies;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersion.Case;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;

/** Computes due dates and explains them: of a procedure, of a limit, or of a whole file of limits. */
@Command(name = "due")
final class DueCommand extends UseCaseCommand {

    /** How every due date is printed: local, with seconds and offset. */
    static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX").withZone(VietnameseTime.ZONE);

    @Parameters(arity = "0..2", paramLabel = "[PROCEDURE] RECEIVED", descriptionKey = "given")
    List<String> given = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "LIMIT")
    @Nullable
    String limit;

    @Option(names = "--case", paramLabel = "CASE")
    @Nullable
    String caseCode;

    @Option(names = "--channel", paramLabel = "CHANNEL")
    @Nullable
    String channel;

    @Option(names = "--agency", paramLabel = "CODE")
    @Nullable
    String agency;

    @Option(names = "--wait", paramLabel = "FROM..TO")
    List<String> waits = new ArrayList<>();

    @Option(names = "--mode", paramLabel = "credit|restart")
    @Nullable
    WaitMode mode;

    @Option(names = "--batch", paramLabel = "FILE")
    @Nullable
    Path batch;

    /** What was asked for: a limit, and the legal one beside it where the office promises less. */
    private record Question(Limit limit, @Nullable Limit legal, WaitMode mode) {}

    @Override
    public Integer call() {
        int wanted = batch != null ? 0 : limit != null ? 1 : 2;
        boolean misplaced = batch != null && (limit != null || !waits.isEmpty());
        boolean alone = wanted < 2 && (caseCode != null || channel != null);
        if (given.size() != wanted || misplaced || alone) {
            throw new ParameterException(spec.commandLine(), new CliTexts(locale()).of("due.usage"));
        }
        return super.call();
    }

    @Override
    int run(ApplicationContext context) {
        var texts = context.getBean(Texts.class);
        try {
            var calendar = calendar(context);
            var batchFile = batch;
            if (batchFile != null) return runBatch(batchFile, texts, calendar);
            var received = DueSyntax.instant(given.getLast());
            var waited = new ArrayList<Wait>();
            for (var wait : waits) waited.add(DueSyntax.wait(wait));
            answer(texts, calendar, question(context, received), received, waited);
            return Cli.DONE;
        } catch (Unreadable wrong) {
            err().println(texts.of(locale(), wrong.key(), wrong.values()));
            return wrong.status();
        } catch (DateOutOfRange far) {
            err().println(texts.of(locale(), "due.range"));
            return Cli.REFUSED;
        }
    }

    private int runBatch(Path file, Texts texts, WorkingCalendar calendar) {
        var run = new DueBatch(texts, locale(), calendar, mode == null ? WaitMode.CREDIT : mode, out(), err());
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                err().println(texts.of(locale(), "due.file", file.toString()));
                return Cli.REFUSED;
            }
            return run.run(Files.newInputStream(file), format);
        } catch (IOException failure) {
            err().println(texts.of(locale(), "import.file.broke", file.toString()));
            return Cli.REFUSED;
        }
    }

    private WorkingCalendar calendar(ApplicationContext context) throws Unreadable {
        var calendars = context.getBean(WorkingCalendars.class);
        var code = agency;
        if (code == null) return calendars.general();
        return calendars.of(context.getBean(Agencies.class)
                .byCode(code)
                .orElseThrow(() -> new Unreadable("due.agency", false, code))
                .id());
    }

    private Question question(ApplicationContext context, Instant received) throws Unreadable {
        var text = limit;
        if (text != null) {
            return new Question(DueSyntax.limit(text), null, mode == null ? WaitMode.CREDIT : mode);
        }
        var code = given.getFirst();
        var version = context.getBean(Catalogue.class)
                .inForce(code, VietnameseTime.dateOf(received))
                .orElseThrow(() -> new Unreadable("due.procedure", false, code));
        var chosen = chosen(version);
        return new Question(chosen.promised(), chosen.legal(), mode == null ? version.waitMode() : mode);
    }

    private Case chosen(ProcedureVersion version) throws Unreadable {
        var wanted = channel == null ? null : channel.toLowerCase(Locale.ROOT);
        if (wanted != null && !List.of("counter", "online", "post").contains(wanted)) {
            throw new Unreadable("due.channel", true, wanted);
        }
        return version.caseOf(caseCode, wanted)
                .orElseThrow(() -> new Unreadable("due.case", false, caseCode == null ? "" : caseCode, version.code()));
    }

    private void answer(Texts texts, WorkingCalendar calendar, Question question, Instant received, List<Wait> waited) {
        var due = Deadline.explain(question.limit(), received, calendar, waited, question.mode());
        var legal = question.legal() == null
                ? null
                : Deadline.explain(question.legal(), received, calendar, waited, question.mode());
        var words = new DueWords(texts, locale());
        switch (format) {
            case json -> printJson(words.json(due, legal));
            case text -> words.print(out(), due, legal, received);
        }
    }
}
