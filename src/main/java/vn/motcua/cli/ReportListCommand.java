package vn.motcua.cli;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.report.DossierListQuery;
import vn.motcua.report.ListRequest;
import vn.motcua.report.ListedDossier;
import vn.motcua.report.Part;
import vn.motcua.report.ReportRefusal;
import vn.motcua.report.ReportRequest;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;

/** {@code ./motcua report list}: the dossiers behind one number, all of them, in flat memory. */
@Command(name = "list")
final class ReportListCommand extends UseCaseCommand {

    private static final List<String> COLUMNS =
            List.of("code", "agency", "procedure", "channel", "received", "due", "end", "part");

    /** Wide enough for a dossier code of today; a longer one shifts its line. */
    private static final String LINE = "%-28s  %-12s  %-22s  %-11s  %-19s  %-19s  %-19s  %s";

    @Mixin
    ReportOptions options = new ReportOptions();

    @Option(names = "--part", required = true, paramLabel = "PART", descriptionKey = "report.part")
    String part = "";

    @Option(names = "--key", paramLabel = "KEY", descriptionKey = "report.key")
    @Nullable
    String key;

    @Override
    Set<Format> formats() {
        return EnumSet.allOf(Format.class);
    }

    @Override
    int run(ApplicationContext context) {
        var texts = new ReportTexts(context.getBean(Texts.class), locale());
        var query = context.getBean(DossierListQuery.class);
        return switch (options.request()) {
            case Outcome.Done<ReportRequest>(var request) -> answer(list(query, request, texts), texts);
            case Outcome.Refused<ReportRequest>(var refusal) -> {
                err().println(texts.texts().of(locale(), refusal));
                yield Cli.WRONG_USAGE;
            }
        };
    }

    private int answer(Outcome<Long> counted, ReportTexts texts) {
        return switch (counted) {
            case Outcome.Done<Long> done -> Cli.DONE;
            case Outcome.Refused<Long>(var refusal) -> {
                err().println(texts.texts().of(locale(), refusal));
                yield Cli.REFUSED;
            }
        };
    }

    private Outcome<Long> list(DossierListQuery query, ReportRequest request, ReportTexts texts) {
        var named = Part.named(part).orElse(null);
        if (named == null) {
            var all = Arrays.stream(Part.values()).map(Part::id).collect(joining(", "));
            return Outcome.refused(ReportRefusal.PART_UNKNOWN, part, all);
        }
        var asked = new ListRequest(request, key, named, null, ListRequest.MOST);
        return switch (format) {
            case text -> text(query, asked, texts);
            case csv -> csv(query, asked);
            case json -> json(query, asked);
        };
    }

    private Outcome<Long> text(DossierListQuery query, ListRequest asked, ReportTexts texts) {
        var headings = COLUMNS.stream()
                .map(column -> texts.of("report.list." + column))
                .toArray();
        var first = new First(() -> {
            out().println(texts.of("report.list.title", texts.part(asked.part())));
            out().println(LINE.formatted(headings).stripTrailing());
        });
        var answer = query.each(asked, Operator.actor(), dossier -> {
            first.run();
            var end = dossier.end();
            out().println(LINE.formatted(
                            dossier.code(),
                            dossier.agency(),
                            dossier.procedureCode(),
                            texts.of("report.channel." + dossier.channel()),
                            texts.instant(dossier.received()),
                            texts.due(dossier.due(), dossier.byInstant()),
                            end == null ? "" : texts.instant(end),
                            texts.part(dossier.part()))
                    .stripTrailing());
        });
        if (answer instanceof Outcome.Done<Long>(var count)) out().println(texts.of("report.list.count", count));
        return answer;
    }

    private Outcome<Long> csv(DossierListQuery query, ListRequest asked) {
        var csv = CsvWriter.builder().build(out());
        var first = new First(() -> csv.writeRecord(COLUMNS));
        var answer = query.each(asked, Operator.actor(), dossier -> {
            first.run();
            csv.writeRecord(fields(dossier).values().stream()
                    .map(field -> field == null ? "" : field)
                    .toList());
        });
        if (answer instanceof Outcome.Done<Long>) first.run();
        return answer;
    }

    private Outcome<Long> json(DossierListQuery query, ListRequest asked) {
        var json = JsonMapper.shared();
        var first = new First(() ->
                out().print("{\"part\":" + json.writeValueAsString(asked.part().id()) + ",\"dossiers\":["));
        Consumer<ListedDossier> each = dossier -> {
            if (!first.run()) out().print(',');
            out().print(json.writeValueAsString(fields(dossier)));
        };
        var answer = query.each(asked, Operator.actor(), each);
        if (answer instanceof Outcome.Done<Long>(var count)) {
            first.run();
            out().println("],\"count\":" + count + "}");
        }
        return answer;
    }

    private static LinkedHashMap<String, @Nullable String> fields(ListedDossier dossier) {
        var due = dossier.due();
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("code", dossier.code());
        fields.put("agency", dossier.agency());
        fields.put("procedure", dossier.procedureCode());
        fields.put("channel", dossier.channel());
        fields.put("received", iso(dossier.received()));
        fields.put(
                "due",
                due == null || dossier.byInstant()
                        ? iso(due)
                        : VietnameseTime.dateOf(due).toString());
        fields.put("end", iso(dossier.end()));
        fields.put("part", dossier.part().id());
        return fields;
    }

    private static @Nullable String iso(@Nullable Instant instant) {
        return instant == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(VietnameseTime.at(instant));
    }

    /** Does something before the first dossier, once: a refused list prints nothing. */
    private static final class First {

        private final Runnable opening;
        private boolean done;

        First(Runnable opening) {
            this.opening = opening;
        }

        /** Whether this was the first time. */
        boolean run() {
            if (done) return false;
            done = true;
            opening.run();
            return true;
        }
    }
}
