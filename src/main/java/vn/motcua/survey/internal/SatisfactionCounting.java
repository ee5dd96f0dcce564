package vn.motcua.survey.internal;

import static org.springframework.transaction.annotation.Isolation.REPEATABLE_READ;
import static vn.motcua.survey.SurveyRefusal.*;

import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.procedure.Catalogue;
import vn.motcua.report.Scope;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.survey.Published;
import vn.motcua.survey.QuestionSet;
import vn.motcua.survey.QuestionSets;
import vn.motcua.survey.Satisfaction;
import vn.motcua.survey.SatisfactionQuery;

@Component
@Transactional(readOnly = true, isolation = REPEATABLE_READ)
class SatisfactionCounting implements SatisfactionQuery {

    private final FigureStore store;
    private final QuestionSets sets;
    private final Agencies agencies;
    private final Catalogue catalogue;
    private final Clock clock;

    SatisfactionCounting(FigureStore store, QuestionSets sets, Agencies agencies, Catalogue catalogue, Clock clock) {
        this.store = store;
        this.sets = sets;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public Outcome<Answer> figures(Request request, Actor by) {
        for (var month : new YearMonth[] {request.from(), request.to()}) {
            if (!VietnameseTime.inRange(month.atDay(1))) return Outcome.refused(MONTH_OUT_OF_RANGE, month.toString());
        }
        if (request.to().isBefore(request.from())) return Outcome.refused(PERIOD_BACKWARDS);
        if (request.from().until(request.to(), ChronoUnit.MONTHS) >= MOST_MONTHS) {
            return Outcome.refused(TOO_MANY_MONTHS, MOST_MONTHS);
        }
        var reach = by.reach(Permission.REPORT_READ);
        var agency = agencies.byCode(request.agency()).orElse(null);
        if (agency == null || !reach.covers(agency.id())) return Outcome.refused(AGENCY_NOT_FOUND, request.agency());
        var scope = scope(agency, request);
        if (scope.isEmpty()) return Outcome.refused(NOTHING_BELOW, request.agency());
        if (!scope.stream().allMatch(reach::covers)) return Outcome.refused(AGENCY_NOT_FOUND, request.agency());
        return Outcome.done(answer(request, agency, scope));
    }

    private Set<UUID> scope(Agency agency, Request request) {
        if (request.scope() == Scope.ONE) return Set.of(agency.id());
        var tree = new HashSet<>(agencies.tree(agency.id(), request.to().atEndOfMonth()));
        if (request.scope() == Scope.TREE) tree.add(agency.id());
        else tree.remove(agency.id());
        return tree;
    }

    private Answer answer(Request request, Agency agency, Set<UUID> scope) {
        var asOf = request.asOf();
        var last = asOf != null && asOf.isBefore(request.to()) ? asOf : request.to();
        var range = new FigureStore.Range(scope, request.from(), last, request.via(), request.by());
        var found = counted(range);
        var total = Satisfaction.NONE;
        for (var figures : found.values()) total = total.plus(figures);
        var rows = new ArrayList<Row>();
        if (request.by() != null) found.forEach((key, figures) -> rows.add(row(request.by(), key, request, figures)));
        rows.sort(Comparator.comparing(Row::key));
        return new Answer(request, agency.name(), total, rows);
    }

    private Map<String, Satisfaction> counted(FigureStore.Range range) {
        return new Summing(everySet()).of(store.answers(range), store.marks(range));
    }

    private List<QuestionSet> everySet() {
        return sets.all(VietnameseTime.LATEST).stream()
                .flatMap(set -> sets.versions(set.code()).stream())
                .toList();
    }

    private Row row(Breakdown by, String key, Request request, Satisfaction figures) {
        return switch (by) {
            case AGENCY -> {
                var agency = agencies.byId(UUID.fromString(key));
                yield new Row(
                        agency.map(Agency::code).orElse(key),
                        agency.map(Agency::name).orElse(""),
                        figures);
            }
            case PROCEDURE -> new Row(key, procedure(key, request), figures);
            case MONTH, WAY -> new Row(key, "", figures);
        };
    }

    private String procedure(String code, Request request) {
        return catalogue
                .inForce(code, request.to().atEndOfMonth())
                .or(() -> catalogue.versions(code).stream().findFirst())
                .map(version -> version.name())
                .orElse("");
    }

    @Override
    public Published published(YearMonth from, YearMonth to) {
        var all = agencies.all().stream().map(Agency::id).collect(Collectors.toSet());
        var today = YearMonth.from(VietnameseTime.dateOf(clock.instant()));
        var last = to.isAfter(today) ? today : to;
        var request = new Request("", Scope.TREE, from, last, null, null, Breakdown.AGENCY);
        var rows = counted(new FigureStore.Range(all, from, last, null, Breakdown.AGENCY)).entrySet().stream()
                .map(entry -> row(Breakdown.AGENCY, entry.getKey(), request, entry.getValue()))
                .toList();
        return Published.of(from, to, rows);
    }
}
