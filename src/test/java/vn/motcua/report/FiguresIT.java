package vn.motcua.report;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** The one query against figures told from their definitions, on made-up lives of dossiers. */
@MotcuaIT
@Import(OfficesOfTests.class)
class FiguresIT {

    private static final int LIVES = 300;
    private static final int QUESTIONS = 120;

    /** After whatever is made up was recorded. */
    private static final LocalDateTime NOW = LocalDateTime.of(2024, 9, 1, 9, 30);

    @Autowired
    FiguresQuery figures;

    @Autowired
    FormSixQuery formSix;

    @Autowired
    DossierListQuery lists;

    @Autowired
    JdbcClient sql;

    @Autowired
    TestClock clock;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Lives lives = new Lives(random, OfficesOfTests.CODES);
    private CountedAt counted = CountedAt.RECEIVING;
    private final List<Life> all = new ArrayList<>();

    @BeforeEach
    void write_lives() {
        clock.set(NOW);
        var writer = new FactWriter(sql, OfficesOfTests::id);
        forget();
        for (int number = 0; number < LIVES; number++) {
            var life = lives.next(number);
            all.add(life);
            writer.write(life);
        }
    }

    @Test
    void every_number_is_what_its_definition_says() {
        for (int n = 0; n < QUESTIONS; n++) {
            var request = request();

            var report = ask(request);

            var why = "seed %d: %s".formatted(seed, request);
            counted = report.countedAt();
            var scope = scope(request);
            assertThat(Numbers.of(report)).as(why).isEqualTo(naive(scope, report, request.from(), request.to()));
            if (request.by() == Breakdown.MONTH) {
                for (var row : report.rows())
                    assertThat(Numbers.of(row)).as(why + row.key()).isEqualTo(month(report, row));
            } else if (request.by() != null) {
                var rows =
                        report.rows().stream().collect(toMap(ReportRow::key, Numbers::of, (a, b) -> a, TreeMap::new));
                assertThat(rows).as(why).isEqualTo(naiveRows(scope, report, request.by()));
            }
        }
    }

    @Test
    void every_number_opens_the_list_of_its_dossiers() {
        for (int n = 0; n < QUESTIONS; n++) {
            var request = request();
            var report = ask(request);
            var part = pick(Arrays.asList(Part.values()));
            var row = report.rows().isEmpty() || random.nextBoolean() ? null : pick(report.rows());
            var why = "seed %d: %s %s %s".formatted(seed, request, part, row == null ? "" : row.key());

            var asked = new ListRequest(
                    request.countedAt(report.countedAt()), row == null ? null : row.key(), part, null, 7);
            var codes = codes(asked, why);

            var number =
                    row == null ? Numbers.of(report).get(part) : Numbers.of(row).get(part);
            assertThat(codes)
                    .as(why)
                    .hasSize(Math.toIntExact(number))
                    .isSorted()
                    .doesNotHaveDuplicates();
            if (row == null) {
                counted = report.countedAt();
                var expected = scope(request).stream()
                        .filter(life -> partsOf(life, report, request.from(), request.to())
                                .contains(part))
                        .map(Life::code)
                        .toList();
                assertThat(codes).as(why).isEqualTo(expected);
            }
        }
    }

    @Test
    void what_happens_or_is_recorded_later_changes_no_earlier_answer() {
        var before = new ArrayList<Report>();
        var requests = new ArrayList<ReportRequest>();
        clock.set(LocalDateTime.of(2024, 3, 1, 0, 0));
        forget();
        var writer = new FactWriter(sql, OfficesOfTests::id);
        var now = clock.instant();
        for (var life : all) {
            var known = life.entries().stream()
                    .filter(entry -> !entry.recorded().isAfter(now))
                    .toList();
            if (!known.isEmpty()) writer.write(known(life, known));
        }
        for (int n = 0; n < 40; n++) {
            var request =
                    request().knownAt(now).asOf(lives.instant(Lives.FIRST, 60)).countedAt(CountedAt.COMPETENT);
            requests.add(request);
            before.add(ask(request));
        }

        forget();
        for (var life : all) writer.write(known(life, life.entries()));
        clock.set(NOW);

        for (int n = 0; n < requests.size(); n++) {
            var after = ask(requests.get(n));
            assertThat(Numbers.of(after))
                    .as("seed %d: %s", seed, requests.get(n))
                    .isEqualTo(Numbers.of(before.get(n)));
            assertThat(after.rows())
                    .as("seed %d: %s", seed, requests.get(n))
                    .isEqualTo(before.get(n).rows());
        }
    }

    /** Rows of other tests stay, known at no instant: nothing may delete facts. */
    private void forget() {
        sql.sql("update dossier.fact set known_to = '-infinity'").update();
    }

    /** The life as far as it is known, under a key of its own. */
    private static Life known(Life life, List<Life.Entry> entries) {
        return new Life(
                Ids.next(),
                life.code(),
                life.receiving(),
                life.competent(),
                life.procedure(),
                life.sector(),
                life.channel(),
                life.level(),
                life.byInstant(),
                life.feeBearing(),
                life.paidOnline(),
                entries);
    }

    private ReportRequest request() {
        var from = Lives.FIRST.plusDays(random.nextInt(Lives.DAYS));
        var to = from.plusDays(random.nextInt(70));
        return ReportRequest.of(pick(List.of("P", "P.1", "P.1.1", "P.2")), from, to)
                .in(random.nextInt(3) == 0 ? Scope.ONE : Scope.TREE)
                .countedAt(pick(Arrays.asList(null, CountedAt.COMPETENT, CountedAt.RECEIVING)))
                .asOf(random.nextInt(3) == 0 ? null : lives.instant(from.minusDays(10), 90))
                .knownAt(random.nextBoolean() ? null : lives.instant(from.minusDays(10), 120))
                .by(pick(Arrays.asList(
                        null,
                        Breakdown.SECTOR,
                        Breakdown.PROCEDURE,
                        Breakdown.AGENCY,
                        Breakdown.MONTH,
                        Breakdown.LEVEL)));
    }

    private Report ask(ReportRequest request) {
        var operator = everywhere();
        return value(random.nextBoolean() ? figures.figures(request, operator) : formSix.formSix(request, operator));
    }

    private List<String> codes(ListRequest asked, String why) {
        var paged = new ArrayList<String>();
        for (var next = asked; ; ) {
            var page = value(lists.page(next, everywhere()));
            page.dossiers().forEach(dossier -> paged.add(dossier.code()));
            if (page.next() == null) {
                assertThat(page.count()).as(why).isEqualTo(paged.size());
                break;
            }
            next = new ListRequest(asked.report(), asked.key(), asked.part(), page.next(), asked.limit());
        }
        var streamed = new ArrayList<String>();
        var count = value(lists.each(asked, everywhere(), dossier -> streamed.add(dossier.code())));
        assertThat(streamed).as(why).isEqualTo(paged);
        assertThat(count).as(why).isEqualTo(paged.size());
        return paged;
    }

    private List<Life> scope(ReportRequest request) {
        var codes = new HashSet<String>();
        codes.add(request.agency());
        if (request.scope() == Scope.TREE) {
            for (var code : OfficesOfTests.CODES) {
                boolean ended = code.equals("P.2") && request.to().isAfter(LocalDate.of(2024, 3, 31));
                if (code.startsWith(request.agency() + ".") && !ended) codes.add(code);
            }
        }
        return all.stream().filter(life -> codes.contains(agency(life))).toList();
    }

    private String agency(Life life) {
        return counted == CountedAt.RECEIVING ? life.receiving() : life.competent();
    }

    private Map<Part, Long> naive(List<Life> scope, Report report, LocalDate from, LocalDate to) {
        return count(scope, life -> partsOf(life, report, from, to));
    }

    private Map<Part, Long> month(Report report, ReportRow row) {
        var request = report.request();
        var month = YearMonth.parse(row.key());
        var from = month.atDay(1).isBefore(request.from()) ? request.from() : month.atDay(1);
        var to = month.atEndOfMonth().isAfter(request.to()) ? request.to() : month.atEndOfMonth();
        return naive(scope(request), report, from, to);
    }

    private TreeMap<String, Map<Part, Long>> naiveRows(List<Life> scope, Report report, Breakdown by) {
        var request = report.request();
        var keys = new TreeMap<String, List<Life>>();
        for (var life : scope) {
            var parts = partsOf(life, report, request.from(), request.to());
            if (parts.contains(Part.TOTAL) || parts.contains(Part.HANDED_OVER)) {
                keys.computeIfAbsent(key(life, report, by), key -> new ArrayList<>())
                        .add(life);
            }
        }
        var rows = new TreeMap<String, Map<Part, Long>>();
        keys.forEach((key, group) -> rows.put(key, naive(group, report, request.from(), request.to())));
        return rows;
    }

    private String key(Life life, Report report, Breakdown by) {
        return switch (by) {
            case SECTOR -> life.sector();
            case PROCEDURE -> life.procedure().substring(0, 8);
            case AGENCY -> agency(life);
            case LEVEL -> {
                var online = Naive.channel(life, report.asOf(), report.request().knownAt())
                        .equals("online");
                yield online ? (life.level().isEmpty() ? "khong_ro" : life.level()) : "";
            }
            case MONTH -> throw new IllegalArgumentException();
        };
    }

    private Set<Part> partsOf(Life life, Report report, LocalDate from, LocalDate to) {
        var request = report.request();
        var asOf = request.asOf();
        var end = VietnameseTime.startOf(to.plusDays(1)).minus(1, ChronoUnit.MICROS);
        if (asOf == null || asOf.isAfter(end)) asOf = end;
        if (asOf.isAfter(clock.instant())) asOf = clock.instant();
        return Naive.parts(life, from, to, asOf, request.knownAt());
    }

    private static Map<Part, Long> count(List<Life> group, Function<Life, Set<Part>> parts) {
        var numbers = new TreeMap<Part, Long>();
        for (var part : Part.values()) numbers.put(part, 0L);
        for (var life : group) parts.apply(life).forEach(part -> numbers.merge(part, 1L, Long::sum));
        return numbers;
    }

    private static Actor everywhere() {
        return new Actor(Actor.OPERATOR, "operator", Set.of(), Map.of(Permission.REPORT_READ, Reach.EVERYWHERE));
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal.toString());
        };
    }

    private <T> T pick(List<@Nullable T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
