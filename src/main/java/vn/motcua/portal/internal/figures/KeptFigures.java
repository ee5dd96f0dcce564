package vn.motcua.portal.internal.figures;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.portal.PublicFigures;
import vn.motcua.report.Breakdown;
import vn.motcua.report.FiguresQuery;
import vn.motcua.report.Report;
import vn.motcua.report.ReportRequest;
import vn.motcua.report.Scope;
import vn.motcua.shared.Outcome;
import vn.motcua.survey.SatisfactionQuery;

/** The figures of a period, counted once and kept for a while: a page then costs no query. */
@Component
class KeptFigures {

    static final Duration KEPT = Duration.ofMinutes(10);

    private static final int PERIODS = 100;

    private static final Actor PUBLIC =
            new Actor(new UUID(0, 0), "", Set.of(), Map.of(Permission.REPORT_READ, Reach.EVERYWHERE));

    private final FiguresQuery query;
    private final SatisfactionQuery satisfaction;
    private final Agencies agencies;
    private final Clock clock;
    private final LoadingCache<Period, PublicFigures> kept =
            Caffeine.newBuilder().maximumSize(PERIODS).expireAfterWrite(KEPT).build(this::count);

    KeptFigures(FiguresQuery query, SatisfactionQuery satisfaction, Agencies agencies, Clock clock) {
        this.query = query;
        this.satisfaction = satisfaction;
        this.agencies = agencies;
        this.clock = clock;
    }

    PublicFigures of(Period period) {
        return kept.get(period);
    }

    private PublicFigures count(Period period) {
        var rows = new ArrayList<PublicFigures.Row>();
        Instant asOf = clock.instant();
        for (var top : agencies.all()) {
            if (top.superior() != null || top.validFrom().isAfter(period.to())) continue;
            if (query.figures(request(top, period), PUBLIC) instanceof Outcome.Done<Report>(var report)) {
                asOf = report.asOf();
                report.rows()
                        .forEach(row ->
                                rows.add(new PublicFigures.Row(row.key(), row.name(), row.figures(), row.rates())));
            }
        }
        rows.sort(Comparator.comparing(PublicFigures.Row::agency));
        var answered = satisfaction.published(YearMonth.from(period.from()), YearMonth.from(period.to()));
        return new PublicFigures(period.from(), period.to(), asOf, rows, answered);
    }

    private static ReportRequest request(Agency top, Period period) {
        return ReportRequest.of(top.code(), period.from(), period.to())
                .in(Scope.TREE)
                .by(Breakdown.AGENCY);
    }
}
