package vn.motcua.report.internal;

import static org.springframework.transaction.annotation.Isolation.REPEATABLE_READ;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.report.Breakdown;
import vn.motcua.report.CountedAt;
import vn.motcua.report.FiguresQuery;
import vn.motcua.report.FormSixQuery;
import vn.motcua.report.Report;
import vn.motcua.report.ReportRequest;
import vn.motcua.report.ReportRow;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Answers both kinds of reports: they differ in where dossiers count and in how they are shown. */
@Component
@Transactional(readOnly = true, isolation = REPEATABLE_READ)
class CountedFigures implements FiguresQuery, FormSixQuery {

    private final Questions questions;
    private final ReportCountStore facts;
    private final KeyNames names;
    private final Agencies agencies;

    CountedFigures(Questions questions, ReportCountStore facts, KeyNames names, Agencies agencies) {
        this.questions = questions;
        this.facts = facts;
        this.names = names;
        this.agencies = agencies;
    }

    @Override
    public Outcome<Report> figures(ReportRequest request, Actor by) {
        return report(request, request.parts() ? CountedAt.COMPETENT : CountedAt.RECEIVING, by);
    }

    @Override
    public Outcome<Report> formSix(ReportRequest request, Actor by) {
        return report(request, CountedAt.COMPETENT, by);
    }

    private Outcome<Report> report(ReportRequest request, CountedAt otherwise, Actor by) {
        return switch (questions.of(request, otherwise, by)) {
            case Outcome.Done<Question>(var question) -> Outcome.done(answer(request, question));
            case Outcome.Refused<Question>(var refusal) -> new Outcome.Refused<>(refusal);
        };
    }

    private Report answer(ReportRequest request, Question question) {
        facts.planForValues();
        var total = new Tally();
        var tallies = facts.tallies(question);
        tallies.values().forEach(total::add);
        var by = request.by();
        List<ReportRow> rows = List.of();
        if (by == Breakdown.MONTH) {
            rows = months(request, question);
        } else if (by != null) {
            var shown = new TreeMap<String, Tally>();
            tallies.forEach((key, tally) -> {
                if (!tally.isEmpty()) shown.put(names.shown(by, key), tally);
            });
            var named = names.names(by, shown.keySet(), request.to());
            rows = shown.entrySet().stream()
                    .map(each -> row(each.getKey(), named.getOrDefault(each.getKey(), ""), each.getValue()))
                    .toList();
        }
        return new Report(
                request,
                agencies.byCode(request.agency()).map(Agency::name).orElse(""),
                question.countedAt(),
                question.asOf(),
                question.knownAt(),
                total.figures(),
                total.side(),
                rows);
    }

    /** Every month that has begun as of the report's instant; the first and the last may be cut by the period. */
    private List<ReportRow> months(ReportRequest request, Question whole) {
        var rows = new ArrayList<ReportRow>();
        for (var month = YearMonth.from(request.from());
                !month.isAfter(YearMonth.from(request.to()));
                month = month.plusMonths(1)) {
            var question = monthOf(request, whole, month);
            if (question.start().isAfter(whole.asOf())) break;
            var tally = new Tally();
            facts.tallies(question).values().forEach(tally::add);
            rows.add(row(month.toString(), "", tally));
        }
        return rows;
    }

    private static Question monthOf(ReportRequest request, Question whole, YearMonth month) {
        var end = VietnameseTime.endOf(earlier(month.atEndOfMonth(), request.to()));
        return new Question(
                whole.agencies(),
                whole.countedAt(),
                null,
                VietnameseTime.startOf(later(month.atDay(1), request.from())),
                end.isBefore(whole.asOf()) ? end : whole.asOf(),
                whole.knownAt(),
                whole.now());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static ReportRow row(String key, String name, Tally tally) {
        return new ReportRow(key, name, tally.figures(), tally.side());
    }
}
