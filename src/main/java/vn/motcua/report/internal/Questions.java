package vn.motcua.report.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.CountedApart;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.report.Breakdown;
import vn.motcua.report.CountedAt;
import vn.motcua.report.ReportRefusal;
import vn.motcua.report.ReportRequest;
import vn.motcua.report.Scope;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Makes a request precise, or refuses it: dates in range, agencies that exist and are within reach. */
@Component
class Questions {

    /** A month of a province takes half a second; ten years of them are still an answer. */
    static final int MOST_MONTHS = 120;

    private final Agencies agencies;
    private final Clock clock;

    Questions(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    Outcome<Question> of(ReportRequest request, CountedAt otherwise, Actor by) {
        for (var day : new LocalDate[] {request.from(), request.to()}) {
            if (!VietnameseTime.inRange(day)) return Outcome.refused(ReportRefusal.DATE_OUT_OF_RANGE, day.toString());
        }
        if (outOfRange(request.asOf())) return outOfRange("as-of");
        if (outOfRange(request.knownAt())) return outOfRange("known-at");
        if (request.to().isBefore(request.from())) {
            return Outcome.refused(
                    ReportRefusal.PERIOD_BACKWARDS,
                    request.from().toString(),
                    request.to().toString());
        }
        if (request.by() == Breakdown.MONTH && months(request) > MOST_MONTHS) {
            return Outcome.refused(ReportRefusal.TOO_MANY_MONTHS, MOST_MONTHS);
        }
        var agency = agencies.byCode(request.agency()).orElse(null);
        if (agency == null || !by.reach(Permission.REPORT_READ).covers(agency.id())) return notFound(request);
        var scope = scope(agency, request);
        if (scope.isEmpty()) return Outcome.refused(ReportRefusal.NOTHING_BELOW, request.agency());
        if (!scope.stream().allMatch(by.reach(Permission.REPORT_READ)::covers)) return notFound(request);
        return Outcome.done(precise(request, otherwise, scope));
    }

    private Set<UUID> scope(Agency agency, ReportRequest request) {
        if (request.scope() == Scope.ONE) return Set.of(agency.id());
        var tree = new HashSet<>(agencies.tree(agency.id(), request.to()));
        if (request.scope() == Scope.TREE) tree.add(agency.id());
        else tree.remove(agency.id());
        return tree;
    }

    private Question precise(ReportRequest request, CountedAt otherwise, Set<UUID> scope) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var asOf = earliest(earliest(VietnameseTime.endOf(request.to()), now), request.asOf());
        var asked = request.knownAt();
        boolean known = asked == null || !asked.isBefore(now);
        var countedAt = request.countedAt();
        return new Question(
                request.parts() ? scope.stream().map(CountedApart::of).collect(Collectors.toSet()) : scope,
                countedAt == null ? otherwise : countedAt,
                request.by() == Breakdown.MONTH ? null : request.by(),
                VietnameseTime.startOf(request.from()),
                asOf,
                asked == null || known ? now : asked,
                known);
    }

    private static Instant earliest(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }

    private static long months(ReportRequest request) {
        return ChronoUnit.MONTHS.between(
                        request.from().withDayOfMonth(1), request.to().withDayOfMonth(1))
                + 1;
    }

    private static boolean outOfRange(@Nullable Instant instant) {
        return instant != null && !VietnameseTime.inRange(VietnameseTime.dateOf(instant));
    }

    private static Outcome<Question> outOfRange(String what) {
        return Outcome.refused(ReportRefusal.DATE_OUT_OF_RANGE, what);
    }

    private static Outcome<Question> notFound(ReportRequest request) {
        return Outcome.refused(ReportRefusal.AGENCY_NOT_FOUND, request.agency());
    }
}
