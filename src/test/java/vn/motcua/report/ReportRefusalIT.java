package vn.motcua.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.identity.Role;
import vn.motcua.shared.BundledTexts;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.testing.MotcuaIT;

@MotcuaIT
@Import(OfficesOfTests.class)
class ReportRefusalIT {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 3, 31);
    private static final ReportRequest P1 = ReportRequest.of("P.1", FIRST, LAST);

    @Autowired
    FiguresQuery figures;

    @Autowired
    FormSixQuery formSix;

    @Autowired
    DossierListQuery lists;

    @ParameterizedTest
    @EnumSource(Role.class)
    void who_may_not_read_reports_finds_none_and_who_may_only_within_reach(Role role) {
        var here = actor(role, Reach.of(Set.of(OfficesOfTests.id("P.1"))));
        var elsewhere = actor(role, Reach.of(Set.of(OfficesOfTests.id("P.2"))));
        var own = actor(role, Reach.OWN);

        boolean may = role.permissions().contains(Permission.REPORT_READ);

        assertAnswered(P1, here, may ? null : ReportRefusal.AGENCY_NOT_FOUND);
        assertAnswered(P1, elsewhere, ReportRefusal.AGENCY_NOT_FOUND);
        assertAnswered(P1, own, ReportRefusal.AGENCY_NOT_FOUND);
    }

    @Test
    void every_agency_of_a_tree_must_be_within_reach() {
        var alone = reader("P.1");
        var tree = reader("P.1", "P.1.1", "P.1.2");

        assertAnswered(P1.in(Scope.ONE), alone, null);
        assertAnswered(P1.in(Scope.TREE), alone, ReportRefusal.AGENCY_NOT_FOUND);
        assertAnswered(P1.in(Scope.BELOW), alone, ReportRefusal.AGENCY_NOT_FOUND);
        assertAnswered(P1.in(Scope.TREE), tree, null);
        assertAnswered(P1.in(Scope.BELOW), tree, null);
        assertAnswered(ReportRequest.of("P.1.1", FIRST, LAST), alone, ReportRefusal.AGENCY_NOT_FOUND);
    }

    @Test
    void what_cannot_be_answered_is_refused_with_a_reason() {
        var all = reader(OfficesOfTests.CODES.toArray(String[]::new));
        var long1 = VietnameseTime.startOf(LocalDate.of(1899, 12, 30));

        assertAnswered(ReportRequest.of("P.9", FIRST, LAST), all, ReportRefusal.AGENCY_NOT_FOUND);
        assertAnswered(P1.over(LAST, FIRST), all, ReportRefusal.PERIOD_BACKWARDS);
        assertAnswered(P1.over(FIRST, FIRST), all, null);
        assertAnswered(P1.over(LocalDate.of(1899, 12, 31), LAST), all, ReportRefusal.DATE_OUT_OF_RANGE);
        assertAnswered(P1.over(FIRST, LocalDate.of(2201, 1, 1)), all, ReportRefusal.DATE_OUT_OF_RANGE);
        assertAnswered(P1.over(LocalDate.MIN, LocalDate.MAX), all, ReportRefusal.DATE_OUT_OF_RANGE);
        assertAnswered(P1.asOf(long1), all, ReportRefusal.DATE_OUT_OF_RANGE);
        assertAnswered(P1.knownAt(long1), all, ReportRefusal.DATE_OUT_OF_RANGE);
        assertAnswered(ReportRequest.of("P.1.1", FIRST, LAST).in(Scope.BELOW), all, ReportRefusal.NOTHING_BELOW);
        assertAnswered(P1.over(LocalDate.of(1900, 1, 1), LAST).by(Breakdown.MONTH), all, ReportRefusal.TOO_MANY_MONTHS);
        assertAnswered(P1.over(LocalDate.of(2014, 4, 30), LAST).by(Breakdown.MONTH), all, null);
    }

    @Test
    void a_row_that_is_no_row_of_the_report_has_no_list() {
        var reader = reader("P.1");

        assertThat(refusal(lists.page(list(P1, "2024-01"), reader))).isEqualTo(ReportRefusal.ROW_NOT_FOUND);
        assertThat(refusal(lists.page(list(P1.by(Breakdown.MONTH), "2024-04"), reader)))
                .isEqualTo(ReportRefusal.ROW_NOT_FOUND);
        assertThat(refusal(lists.page(list(P1.by(Breakdown.MONTH), "bao giờ"), reader)))
                .isEqualTo(ReportRefusal.ROW_NOT_FOUND);
        assertThat(refusal(lists.page(list(P1.by(Breakdown.AGENCY), "P.9"), reader)))
                .isEqualTo(ReportRefusal.ROW_NOT_FOUND);
        assertThat(refusal(lists.page(list(P1.by(Breakdown.MONTH), "2024-03"), reader)))
                .isNull();
    }

    @Test
    void the_report_says_the_instants_it_holds_for() {
        var reader = reader("P.1");
        var now = vn.motcua.testing.TestClock.START;

        var past = value(formSix.formSix(P1, reader));
        var open = value(formSix.formSix(P1.over(FIRST, LocalDate.of(2024, 12, 31)), reader));
        var late = value(formSix.formSix(P1.asOf(now.plusSeconds(5)), reader));
        var known = value(formSix.formSix(P1.knownAt(VietnameseTime.endOf(FIRST)), reader));

        assertThat(past.asOf()).isEqualTo(VietnameseTime.endOf(LAST));
        assertThat(past.knownAt()).isEqualTo(now);
        assertThat(open.asOf()).isEqualTo(now);
        assertThat(late.asOf()).isEqualTo(VietnameseTime.endOf(LAST));
        assertThat(known.knownAt()).isEqualTo(VietnameseTime.endOf(FIRST));
        assertThat(past.countedAt()).isEqualTo(CountedAt.COMPETENT);
        assertThat(value(figures.figures(P1, reader)).countedAt()).isEqualTo(CountedAt.RECEIVING);
    }

    @Test
    void every_refusal_part_and_breakdown_has_its_words_in_both_languages() {
        var texts = BundledTexts.open();
        for (var locale : List.of(Texts.VIETNAMESE, Locale.ENGLISH)) {
            Arrays.stream(ReportRefusal.values()).forEach(code -> assertSaid(texts, locale, code.key()));
            Arrays.stream(Part.values()).forEach(part -> assertSaid(texts, locale, "report.part." + part.id()));
            Arrays.stream(Breakdown.values()).forEach(by -> assertSaid(texts, locale, "report.by." + by));
            Arrays.stream(Scope.values()).forEach(scope -> assertSaid(texts, locale, "report.scope." + scope));
            Arrays.stream(CountedAt.values()).forEach(at -> assertSaid(texts, locale, "report.at." + at));
        }
    }

    private static void assertSaid(Texts texts, Locale locale, String key) {
        assertThat(texts.of(locale, key, "a", "b")).as("%s %s", locale, key).isNotEqualTo(key);
    }

    private void assertAnswered(ReportRequest request, Actor by, @Nullable RefusalCode code) {
        assertThat(refusal(figures.figures(request, by))).as(request.toString()).isEqualTo(code);
        assertThat(refusal(formSix.formSix(request, by))).as(request.toString()).isEqualTo(code);
        assertThat(refusal(lists.page(list(request, null), by)))
                .as(request.toString())
                .isEqualTo(code);
        assertThat(refusal(lists.each(list(request, null), by, dossier -> {})))
                .as(request.toString())
                .isEqualTo(code);
    }

    private static ListRequest list(ReportRequest request, @Nullable String key) {
        return new ListRequest(request, key, Part.TOTAL, null, 10);
    }

    private static Actor reader(String... codes) {
        return actor(
                Role.CONTROLLER,
                Reach.of(Arrays.stream(codes).map(OfficesOfTests::id).collect(Collectors.toSet())));
    }

    private static Actor actor(Role role, Reach reach) {
        var permissions = role.permissions().stream().collect(Collectors.toMap(held -> held, held -> reach));
        return new Actor(Ids.next(), "Lê Thị Thử", Set.of(role), Map.copyOf(permissions));
    }

    private static <T> @Nullable RefusalCode refusal(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Refused<T>(var refusal) -> refusal.code();
            case Outcome.Done<T> done -> null;
        };
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal.toString());
        };
    }
}
