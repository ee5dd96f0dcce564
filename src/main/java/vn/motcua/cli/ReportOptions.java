package vn.motcua.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import vn.motcua.report.Breakdown;
import vn.motcua.report.CountedAt;
import vn.motcua.report.ReportDates;
import vn.motcua.report.ReportRequest;
import vn.motcua.report.Scope;
import vn.motcua.shared.Outcome;

/** What every report is asked with. Dates are read late, so that a wrong one is answered by a sentence, not by the usage. */
final class ReportOptions {

    @Option(names = "--agency", required = true, paramLabel = "CODE", descriptionKey = "report.agency")
    String agency = "";

    @ArgGroup
    @Nullable
    Wider wider;

    static final class Wider {

        @Option(names = "--tree", required = true, descriptionKey = "report.tree")
        boolean tree;

        @Option(names = "--below", required = true, descriptionKey = "report.below")
        boolean below;
    }

    @Option(names = "--from", required = true, paramLabel = "D", descriptionKey = "report.from")
    String from = "";

    @Option(names = "--to", required = true, paramLabel = "D", descriptionKey = "report.to")
    String to = "";

    @Option(names = "--as-of", paramLabel = "T", descriptionKey = "report.as-of")
    @Nullable
    String asOf;

    @Option(names = "--known-at", paramLabel = "T", descriptionKey = "report.known-at")
    @Nullable
    String knownAt;

    @Option(names = "--by", paramLabel = "BY", descriptionKey = "report.by")
    @Nullable
    Breakdown by;

    @Option(names = "--at", paramLabel = "AT", descriptionKey = "report.at")
    @Nullable
    CountedAt countedAt;

    @Option(names = "--parts", descriptionKey = "report.parts")
    boolean parts;

    /** The request, or what is wrong with its first wrong date: not written as one, no such day, before 1900 or after 2200. */
    Outcome<ReportRequest> request() {
        return then(ReportDates.day(from), first -> then(ReportDates.day(to), last -> request(first, last)));
    }

    private Outcome<ReportRequest> request(LocalDate first, LocalDate last) {
        var request = ReportRequest.of(agency.strip(), first, last)
                .in(scope())
                .countedAt(countedAt)
                .by(by);
        if (parts) request = request.ofParts();
        var wanted = request;
        var dated = asOf == null ? Outcome.done(wanted) : then(read(asOf), at -> Outcome.done(wanted.asOf(at)));
        return then(
                dated,
                each -> knownAt == null
                        ? Outcome.done(each)
                        : then(read(knownAt), at -> Outcome.done(each.knownAt(at))));
    }

    private Scope scope() {
        if (wider == null) return Scope.ONE;
        return wider.tree ? Scope.TREE : Scope.BELOW;
    }

    private static Outcome<Instant> read(String instant) {
        return ReportDates.instant(instant);
    }

    private static <A, B> Outcome<B> then(Outcome<A> outcome, Function<A, Outcome<B>> next) {
        return switch (outcome) {
            case Outcome.Done<A>(var value) -> next.apply(value);
            case Outcome.Refused<A>(var refusal) -> new Outcome.Refused<>(refusal);
        };
    }
}
