package vn.motcua.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.calendar.Deadlines;
import vn.motcua.dossier.BringFile;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** From the command to the figure: dossiers live through the commands, and what is reported is what a diary tells. */
@MotcuaIT
@Import(ProceduresOfTests.class)
class CommandedFiguresIT {

    private static final int LIVES = 150;
    private static final int QUESTIONS = 150;
    private static final List<String> CODES = List.of("P", "P.1", "P.1.1", "P.1.2");
    private static final LocalDateTime NOW = LocalDateTime.of(2024, 10, 1, 9, 30);

    @Autowired
    DossierCommands commands;

    @Autowired
    BringFile files;

    @Autowired
    FiguresQuery figures;

    @Autowired
    FormSixQuery formSix;

    @Autowired
    DossierListQuery lists;

    @Autowired
    Deadlines deadlines;

    @Autowired
    JdbcClient sql;

    @Autowired
    TestClock clock;

    private final long seed = Long.getLong("motcua.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Actor reader =
            new Actor(Actor.OPERATOR, "operator", Set.of(), Map.of(Permission.REPORT_READ, Reach.EVERYWHERE));

    /** Dossiers of other tests stay, known at no instant: nothing may delete facts. */
    @BeforeEach
    void forget() {
        sql.sql("update dossier.fact set known_to = '-infinity'").update();
    }

    @Test
    void whatever_the_commands_did_the_figures_are_what_a_diary_of_them_tells() throws IOException {
        var watched = new Watched(commands, files, clock, random);
        var diaries = new ArrayList<Diary>();
        for (int n = 0; n < LIVES; n++) diaries.add(watched.live(CODES));
        clock.set(NOW);

        for (int n = 0; n < QUESTIONS; n++) {
            var request = request();
            var report =
                    value(random.nextBoolean() ? figures.figures(request, reader) : formSix.formSix(request, reader));

            var told = told(diaries, report);

            if (!Numbers.of(report).equals(told)) explain(diaries, report);
            assertThat(Numbers.of(report))
                    .as("-Dmotcua.seed=%d: %s", seed, request)
                    .isEqualTo(told);
        }
    }

    @Test
    void what_is_not_accepted_is_in_no_number_at_any_instant() {
        var by = everywhere();
        clock.set(LocalDateTime.of(2024, 3, 4, 8, 0));
        var filed = filed(by);
        var asked = filed(by);
        give(asked, new Command.AskPapers("Thiếu", List.of("C1")), by);
        var refused = filed(by);
        give(refused, new Command.RefuseReception("Sai nơi nộp"), by);
        var withdrawn = filed(by);
        give(withdrawn, new Command.Withdraw("Đổi ý"), by);
        var accepted = filed(by);
        give(accepted, new Command.Receive(null), by);
        clock.set(NOW);

        var request = ReportRequest.of("P.1", LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31));
        var form = value(formSix.formSix(request, reader));
        var operational = value(figures.figures(request, reader));

        assertThat(form.form().c3()).isEqualTo(1);
        assertThat(Numbers.of(operational)).isEqualTo(Numbers.of(form));
        assertThat(codes(request, Part.TOTAL)).containsExactly(accepted);
        for (var part : Part.values()) {
            assertThat(codes(request, part)).as(part.id()).doesNotContain(filed, asked, refused, withdrawn);
        }
    }

    private List<String> codes(ReportRequest request, Part part) {
        return value(lists.page(new ListRequest(request, null, part, null, 100), reader)).dossiers().stream()
                .map(ListedDossier::code)
                .toList();
    }

    private String filed(Actor by) {
        var owner = new FileDossier.Owner("Phạm Văn Chờ", null, null, null, null, null, null);
        var filing = new FileDossier("1.000001", "counter", null, "P.1", null, owner, null);
        return value(commands.file(filing, Request.of(Ids.next()), by)).code();
    }

    private void give(String code, Command command, Actor by) {
        assertThat(commands.give(code, command, Request.of(Ids.next()), by))
                .as(command.toString())
                .isInstanceOf(Outcome.Done.class);
    }

    private ReportRequest request() {
        var lives = new Lives(random, CODES);
        var from = Lives.FIRST.plusDays(random.nextInt(Lives.DAYS));
        var to = from.plusDays(random.nextInt(70));
        return ReportRequest.of(pick(List.of("P", "P.1", "P.1.1")), from, to)
                .in(random.nextInt(3) == 0 ? Scope.ONE : Scope.TREE)
                .countedAt(pick(Arrays.asList(null, CountedAt.COMPETENT, CountedAt.RECEIVING)))
                .asOf(random.nextInt(3) == 0 ? null : lives.instant(from.minusDays(10), 90))
                .knownAt(random.nextBoolean() ? null : lives.instant(from.minusDays(10), 120));
    }

    private Map<Part, Long> told(List<Diary> diaries, Report report) {
        var numbers = new TreeMap<Part, Long>();
        for (var part : Part.values()) numbers.put(part, 0L);
        for (var diary : diaries) parts(diary, report).forEach(part -> numbers.merge(part, 1L, Long::sum));
        return numbers;
    }

    private Set<Part> parts(Diary diary, Report report) {
        var request = report.request();
        var life = diary.knownAt(request.knownAt(), deadlines, OfficesOfTests.id(diary.competent()));
        if (life == null) return EnumSet.noneOf(Part.class);
        var agency = report.countedAt() == CountedAt.RECEIVING ? life.receiving() : life.competent();
        boolean here = agency.equals(request.agency())
                || request.scope() == Scope.TREE && agency.startsWith(request.agency() + ".");
        if (!here) return EnumSet.noneOf(Part.class);
        var end = VietnameseTime.startOf(request.to().plusDays(1)).minus(1, ChronoUnit.MICROS);
        var asOf = request.asOf() == null || request.asOf().isAfter(end) ? end : request.asOf();
        return Naive.parts(life, request.from(), request.to(), asOf, null);
    }

    /** Names the first dossier whose list and diary disagree. */
    private void explain(List<Diary> diaries, Report report) {
        var request = report.request().countedAt(report.countedAt());
        for (var part : Part.values()) {
            var listed = Set.copyOf(codes(request, part));
            for (var diary : diaries) {
                assertThat(listed.contains(diary.code))
                        .as("-Dmotcua.seed=%d: %s%n%s%n%s", seed, request, part, diary)
                        .isEqualTo(parts(diary, report).contains(part));
            }
        }
    }

    private static Actor everywhere() {
        var reach = new TreeMap<Permission, Reach>();
        for (var permission : Permission.values()) reach.put(permission, Reach.EVERYWHERE);
        return new Actor(Ids.next(), "Lê Thị Thử", EnumSet.allOf(Role.class), reach);
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
