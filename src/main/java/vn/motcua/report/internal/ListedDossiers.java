package vn.motcua.report.internal;

import static org.springframework.transaction.annotation.Isolation.REPEATABLE_READ;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.CountedApart;
import vn.motcua.identity.Actor;
import vn.motcua.report.Breakdown;
import vn.motcua.report.CountedAt;
import vn.motcua.report.DossierListQuery;
import vn.motcua.report.DossierPage;
import vn.motcua.report.ListRequest;
import vn.motcua.report.ListedDossier;
import vn.motcua.report.ReportRefusal;
import vn.motcua.report.ReportRequest;
import vn.motcua.shared.Outcome;

/** Answers which dossiers are behind a number. Counts at the competent agency unless the request says otherwise. */
@Component
@Transactional(readOnly = true, isolation = REPEATABLE_READ)
class ListedDossiers implements DossierListQuery {

    private final Questions questions;
    private final ReportCountStore facts;
    private final ReportListStore lists;
    private final KeyNames names;
    private final Agencies agencies;

    ListedDossiers(
            Questions questions, ReportCountStore facts, ReportListStore lists, KeyNames names, Agencies agencies) {
        this.questions = questions;
        this.facts = facts;
        this.lists = lists;
        this.names = names;
        this.agencies = agencies;
    }

    /** The row asked for: the report's question, narrowed to a month where the row is one, and the database's key. */
    private record Row(Question question, @Nullable String key) {}

    @Override
    public Outcome<DossierPage> page(ListRequest request, Actor by) {
        return answer(request, by, row -> {
            var after = Objects.requireNonNullElse(request.after(), "");
            var page = lists.page(row.question(), row.key(), DossierSet.of(request.part()), after, request.limit());
            var naming = naming(request.report().to());
            var dossiers = page.dossiers().stream().map(naming).toList();
            boolean more = dossiers.size() == request.limit();
            return new DossierPage(
                    page.count(), dossiers, more ? dossiers.getLast().code() : null);
        });
    }

    @Override
    public Outcome<Long> each(ListRequest request, Actor by, Consumer<ListedDossier> taker) {
        return answer(request, by, row -> {
            var naming = naming(request.report().to());
            return lists.each(
                    row.question(),
                    row.key(),
                    DossierSet.of(request.part()),
                    listed -> taker.accept(naming.apply(listed)));
        });
    }

    private <T> Outcome<T> answer(ListRequest request, Actor by, Function<Row, T> list) {
        return switch (row(request, by)) {
            case Outcome.Done<Row>(var row) -> {
                facts.planForValues();
                yield Outcome.done(list.apply(row));
            }
            case Outcome.Refused<Row>(var refusal) -> new Outcome.Refused<>(refusal);
        };
    }

    private Outcome<Row> row(ListRequest request, Actor by) {
        var key = request.key();
        var report = request.report();
        if (key == null) return row(report, null, by);
        var noSuchRow = Outcome.<Row>refused(ReportRefusal.ROW_NOT_FOUND, key);
        return switch (report.by()) {
            case null -> noSuchRow;
            case SECTOR, PROCEDURE, LEVEL -> row(report, key, by);
            case AGENCY ->
                agencies.byCode(key)
                        .map(agency -> report.parts() ? CountedApart.of(agency.id()) : agency.id())
                        .map(id -> row(report, id.toString(), by))
                        .orElse(noSuchRow);
            case MONTH -> {
                var month = month(report, key);
                yield month == null ? noSuchRow : monthRow(report, month, by);
            }
        };
    }

    private Outcome<Row> row(ReportRequest report, @Nullable String key, Actor by) {
        return switch (questions.of(report, CountedAt.COMPETENT, by)) {
            case Outcome.Done<Question>(var question) -> Outcome.done(new Row(question, key));
            case Outcome.Refused<Question>(var refusal) -> new Outcome.Refused<>(refusal);
        };
    }

    /** A month of a tree counts the tree of the whole report, as its row does, not the one of the month's last day. */
    private Outcome<Row> monthRow(ReportRequest report, ReportRequest month, Actor by) {
        return switch (row(report, null, by)) {
            case Outcome.Done<Row>(var whole) ->
                switch (row(month, null, by)) {
                    case Outcome.Done<Row>(var row) ->
                        Outcome.done(
                                new Row(row.question().over(whole.question().agencies()), null));
                    case Outcome.Refused<Row>(var refusal) -> new Outcome.Refused<>(refusal);
                };
            case Outcome.Refused<Row>(var refusal) -> new Outcome.Refused<>(refusal);
        };
    }

    /** The report of that month alone, as far as it lies in the period. */
    private static @Nullable ReportRequest month(ReportRequest report, String key) {
        try {
            var month = YearMonth.parse(key);
            var first = month.atDay(1).isBefore(report.from()) ? report.from() : month.atDay(1);
            var last = month.atEndOfMonth().isAfter(report.to()) ? report.to() : month.atEndOfMonth();
            return last.isBefore(first) ? null : report.over(first, last).by((Breakdown) null);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private Function<ReportListStore.Listed, ListedDossier> naming(LocalDate on) {
        Map<String, String> procedures = new HashMap<>();
        return listed -> new ListedDossier(
                listed.id(),
                listed.code(),
                names.agencyCode(listed.agency()),
                listed.procedure(),
                procedures.computeIfAbsent(listed.procedure(), code -> names.procedure(code, on)),
                listed.channel(),
                listed.level(),
                listed.received(),
                listed.due(),
                listed.byInstant(),
                listed.end(),
                listed.cell().outcome());
    }
}
