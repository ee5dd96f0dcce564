package vn.motcua.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.demo.internal.DemoPeople.Staff;
import vn.motcua.dossier.Assistance;
import vn.motcua.dossier.Consultations;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.PartDossiers;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.lateness.Explanations;
import vn.motcua.report.FiguresQuery;
import vn.motcua.report.Report;
import vn.motcua.report.ReportRequest;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** The demo started at awkward moments. Each test sows a month into the same communes, the months apart. */
@MotcuaIT
class DemoIT {

    private static final Set<Status> RUNNING = EnumSet.of(Status.RECEIVED, Status.PROCESSING);
    private static @Nullable List<Staff> settled;

    @Autowired
    DemoPeople people;

    @Autowired
    DemoMonth month;

    @Autowired
    DemoLinked linked;

    @Autowired
    PartDossiers parts;

    @Autowired
    Consultations consultations;

    @Autowired
    DemoExtras extras;

    @Autowired
    DemoTold told;

    @Autowired
    Explanations explanations;

    @Autowired
    Assistance assistance;

    @Autowired
    DossierQuery dossiers;

    @Autowired
    FiguresQuery figures;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    private Staff commune = null;

    @BeforeEach
    void settle() {
        // the roles hold since 1/7/2025, and an actor is what they were on the day
        clock.set(LocalDateTime.parse("2025-08-01T08:00"));
        if (settled == null) settled = people.settle();
        commune = settled.getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-23T07:00, 2026-02-23", // the first working day after Tết
        "2026-06-12T22:00, 2026-06-12", // a Friday, late
        "2026-09-03T08:30, 2026-09-03", // after the National Day
        "2026-10-05T07:00, 2026-10-05", // a Monday, the office opens
        "2026-11-22T09:00, 2026-11-23", // a Sunday
        "2027-02-06T12:00, 2027-02-11", // within Tết
    })
    void whenever_it_starts_something_is_due_on_the_nearest_working_day(LocalDateTime start, LocalDate due) {
        clock.set(start);

        month.work(List.of(commune));

        var fresh = since(start.minusDays(31));
        assertThat(fresh.stream().filter(row -> running(row) && dueOn(row).equals(due)))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(fresh.stream().filter(row -> running(row) && dueOn(row).isBefore(start.toLocalDate())))
                .hasSize(1);
        assertThat(fresh.stream().map(DossierRow::status).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Status.values());
        assertThat(outsideOfficeHours(start)).isEmpty();
        // late in the evening what was due today is not overdue yet
        var overdue = all(DossierQuery.Group.OVERDUE);
        assertThat(overdue).allMatch(row -> dueOn(row).isBefore(start.toLocalDate()));
        assertThat(dossiers.counts(operator()).overdue()).isEqualTo(overdue.size());
    }

    @Test
    void a_share_is_digitised_and_paid_online_on_every_channel() {
        var start = LocalDateTime.parse("2026-04-10T10:00");
        clock.set(start);

        month.work(settled == null ? List.of() : settled);

        var report = report(start.toLocalDate());
        assertThat(report.figures().received().inPeriod()).isGreaterThan(150);
        assertThat(List.of(
                        report.figures().received().online(),
                        report.figures().received().counter(),
                        report.figures().received().post()))
                .allMatch(number -> number > 5);
        assertThat(share(
                        report.rates().digitised().numerator(),
                        report.rates().digitised().denominator()))
                .isBetween(0.5, 0.9);
        assertThat(share(
                        report.rates().cashless().numerator(),
                        report.rates().cashless().denominator()))
                .isBetween(0.3, 0.7);
        assertThat(report.figures().resolved().overdue()).isEqualTo(settled == null ? 0 : settled.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T10:00"})
    void interconnected_work_stands_in_different_states(LocalDateTime start) {
        clock.set(start);
        var communes = settled == null ? List.<Staff>of() : settled;
        var partners = people.partners(communes);

        linked.work(communes, partners);

        var own = dossiers.list(null, DossierQuery.Group.ALL, null, commune.citizen())
                .rows();
        var lead = parts.of(own.getFirst().code(), commune.specialist()).orElseThrow();
        assertThat(lead.parts().stream()
                        .map(part -> part.filed() == null ? null : part.filed().status()))
                .containsExactly(Status.RETURNED, Status.PROCESSING, Status.PROCESSING);
        var asked = dossiers.list(
                        null,
                        DossierQuery.Group.CONSULTED,
                        null,
                        partners.get(1).specialist())
                .rows();
        assertThat(asked).hasSize(1);
        assertThat(consultations.about(asked.getFirst().code(), commune.specialist()))
                .extracting(each -> each.open())
                .containsExactly(false, true);
        assertThat(dossiers.list(
                                null,
                                DossierQuery.Group.OPEN,
                                null,
                                partners.getFirst().specialist())
                        .rows())
                .as("a part and one that lies there for a step")
                .hasSize(2);
    }

    /** The facts keep no instant of payment; the journal does. */
    @Test
    void as_of_any_past_instant_no_later_payment_is_counted() {
        var start = LocalDateTime.parse("2026-12-25T16:00");
        clock.set(start);
        month.work(List.of(commune));

        for (int back = 0; back <= 30; back += 2) {
            var asOf = VietnameseTime.instantOf(start.minusDays(back));
            var request = ReportRequest.of(commune.code(), start.toLocalDate().minusDays(30), start.toLocalDate())
                    .asOf(asOf);

            var side = report(request).side();

            assertThat(side.paidOnline()).as("as of " + asOf).isEqualTo(paidOnlineAndResolved(start, asOf));
        }
        assertThat(paidOnlineAndResolved(start, clock.instant())).isGreaterThan(10);
    }

    private long paidOnlineAndResolved(LocalDateTime start, Instant asOf) {
        return sql.sql("""
                select count(distinct e.dossier_id)
                from dossier.journal e
                join dossier.journal p on p.dossier_id = e.dossier_id and p.action = 'CONFIRM_PAYMENT'
                join dossier.fact f on f.dossier_id = e.dossier_id and f.known_to = 'infinity'
                where e.action in ('APPROVE_RESULT', 'RECORD_RESULT')
                  and e.at >= :from and e.at <= :asOf and p.at <= :asOf
                  and p.detail like '%"online":true%' and f.receiving_id = :agency""")
                .param(
                        "from",
                        VietnameseTime.at(VietnameseTime.startOf(
                                        start.toLocalDate().minusDays(30)))
                                .toOffsetDateTime())
                .param("asOf", VietnameseTime.at(asOf).toOffsetDateTime())
                .param("agency", commune.agency())
                .query(Long.class)
                .single();
    }

    @Test
    void what_it_says_of_itself_names_the_day_that_is_meant() {
        clock.set(LocalDateTime.parse("2026-07-19T10:00"));
        month.work(List.of(commune));

        var vietnamese = told.lines(Texts.VIETNAMESE);

        assertThat(vietnamese).hasSize(3);
        assertThat(vietnamese.getLast())
                .startsWith("Hôm nay, Chủ Nhật 19/07/2026, không làm việc")
                .contains("Thứ Hai 20/07/2026");
        clock.set(LocalDateTime.parse("2026-07-20T10:00"));
        assertThat(told.lines(java.util.Locale.ENGLISH).getLast()).startsWith("Today, Monday 20/07/2026:");
    }

    @Test
    void an_office_has_somebody_away_a_helper_and_late_steps_explained_and_judged() {
        clock.set(LocalDateTime.parse("2026-03-10T10:00"));
        month.work(List.of(commune));

        extras.settle(List.of(commune), month);

        var standIn = actors.byAccount(commune.specialist().account()).orElseThrow();
        assertThat(standIn.absent()).hasSize(1);
        assertThat(dossiers.counts(standIn).standingIn()).isGreaterThan(0);
        for (var group : List.of(Explanations.Group.TO_ANSWER, Explanations.Group.MINE)) {
            assertThat(explanations.list(group, null, commune.specialist()))
                    .as(group.name())
                    .isNotEmpty();
        }
        for (var group :
                List.of(Explanations.Group.TO_JUDGE, Explanations.Group.UNANSWERED, Explanations.Group.JUDGED)) {
            assertThat(explanations.list(group, null, commune.head()))
                    .as(group.name())
                    .isNotEmpty();
        }
        var helper = actors.byAccount(sql.sql("select id from identity.account where username = 'hotro.hoalu'")
                        .query(UUID.class)
                        .single())
                .orElseThrow();
        assertThat(assistance.list(null, helper).rows())
                .extracting(Assistance.Assisted::status)
                .containsExactlyInAnyOrder(Status.FILED, Status.AWAITING_PAPERS);
    }

    private List<DossierRow> all(DossierQuery.Group group) {
        var rows = new ArrayList<DossierRow>();
        String after = null;
        do {
            var page = dossiers.list(null, group, after, operator());
            rows.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return rows;
    }

    private List<DossierRow> since(LocalDateTime from) {
        var rows = all(DossierQuery.Group.ALL);
        var first = VietnameseTime.instantOf(from);
        var last = clock.instant();
        return rows.stream()
                .filter(row -> row.agency().equals(commune.agency()))
                .filter(row -> row.filedAt().isAfter(first) && !row.filedAt().isAfter(last))
                .toList();
    }

    /** What officers did outside office hours; citizens file at any hour. */
    private List<OffsetDateTime> outsideOfficeHours(LocalDateTime start) {
        return sql
                .sql("select at from dossier.journal where action <> 'FILE' and at > :from and at <= :to")
                .param(
                        "from",
                        VietnameseTime.at(VietnameseTime.instantOf(start.minusDays(31)))
                                .toOffsetDateTime())
                .param("to", VietnameseTime.at(VietnameseTime.instantOf(start)).toOffsetDateTime())
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .filter(at -> !working(at.toInstant()))
                .toList();
    }

    private boolean working(Instant at) {
        var local = VietnameseTime.at(at).toLocalDateTime();
        LocalTime time = local.toLocalTime();
        return calendars.of(commune.agency()).sessions(local.toLocalDate()).stream()
                .anyMatch(hours -> !time.isBefore(hours.from()) && !time.isAfter(hours.to()));
    }

    private Report report(LocalDate today) {
        var request = ReportRequest.of(DemoPeople.PROVINCE, today.minusDays(30), today)
                .in(vn.motcua.report.Scope.TREE);
        return report(request);
    }

    private Report report(ReportRequest request) {
        return switch (figures.figures(request, operator())) {
            case Outcome.Done<Report>(var report) -> report;
            case Outcome.Refused<Report> refused -> throw new AssertionError(refused);
        };
    }

    private Actor operator() {
        return actors.operator();
    }

    private static boolean running(DossierRow row) {
        return RUNNING.contains(row.status());
    }

    private static LocalDate dueOn(DossierRow row) {
        var due = row.due();
        if (due == null) throw new AssertionError("no due date: " + row.code());
        return VietnameseTime.dateOf(due);
    }

    private static double share(long part, long whole) {
        return (double) part / whole;
    }
}
