package vn.motcua.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.identity.Office.value;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.procedure.ImportProcedures;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.testing.MotcuaIT;

@MotcuaIT
class SurveysIT {

    private static final String BIRTH = "1.001193";

    @Autowired
    Invite invite;

    @Autowired
    Answering answering;

    @Autowired
    QuestionSets sets;

    @Autowired
    Remarks remarks;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    private Office office;
    private String code;
    private UUID agency;

    @BeforeEach
    void somewhere() {
        office = new Office(agencies, accounts, actors);
        code = "K" + Math.abs(Ids.next().getLeastSignificantBits() % 1_000_000_000L);
        agency = office.agency(code, null);
    }

    @Test
    void an_address_is_answered_once_however_many_try_at_the_same_time() throws Exception {
        var dossier = returned();
        var tokens = List.of(token(dossier, Via.QR), token(dossier, Via.LINK));
        var barrier = new CyclicBarrier(16);

        try (var threads = Executors.newFixedThreadPool(16)) {
            var all = java.util.stream.IntStream.range(0, 16)
                    .mapToObj(n -> threads.submit(() -> {
                        barrier.await();
                        return answering.byAddress(tokens.get(n % 2), said(5, null)) instanceof Outcome.Done;
                    }))
                    .toList();
            int taken = 0;
            for (var one : all) if (one.get()) taken++;
            assertThat(taken).isOne();
        }

        assertThat(count("select count(*) from survey.answered where agency_id = :agency"))
                .isOne();
        assertThat(count("select count(*) from survey.rated where agency_id = :agency"))
                .isEqualTo(2);
    }

    @Test
    void the_same_address_twice_is_told_so_and_changes_nothing() {
        var token = token(returned(), Via.LINK);
        value(answering.byAddress(token, said(5, "Rất tốt")));

        assertThat(refusal(answering.byAddress(token, said(1, "Khác")))).isEqualTo(SurveyRefusal.ALREADY_ANSWERED);

        assertThat(answering.asked(token).orElseThrow().answered()).isTrue();
        assertThat(count("select coalesce(sum(value), 0) from survey.rated where agency_id = :agency"))
                .isEqualTo(10);
        assertThat(count("select count(*) from survey.remarked where agency_id = :agency"))
                .isOne();
    }

    @Test
    void an_answer_keeps_agency_procedure_month_and_way_and_nothing_more() {
        value(answering.byAddress(token(returned(), Via.QR), said(4, null)));

        var kept = sql.sql("select * from survey.answered where agency_id = :agency")
                .param("agency", agency)
                .query()
                .singleRow();

        var month = VietnameseTime.dateOf(clock.instant()).withDayOfMonth(1);
        assertThat(kept).containsOnlyKeys("agency_id", "procedure_code", "month", "channel");
        assertThat(kept.get("month").toString()).isEqualTo(month.toString());
        assertThat(kept.get("channel")).isEqualTo("QR");
        assertThat(kept.get("procedure_code")).isEqualTo(BIRTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from survey.invitation",
                "select count(*) from survey.token",
                "select count(*) from survey.answer",
                "select count(*) from survey.rating",
                "select count(*) from survey.remark",
                "select xmin from survey.answer limit 1",
                "select xmin from survey.answered limit 1",
                "select ctid from survey.rated limit 1",
                "select xmin from survey.remarked limit 1",
                "update survey.answer set month = month",
                "update survey.answered set month = month",
                "delete from survey.rating",
                "delete from survey.remark",
                "update survey.invitation set answered = false",
                "insert into survey.remark (agency_id, day, channel, words) values (gen_random_uuid(), now(), 'QR', 'x')",
                "select survey.write_answer(null, null, null, null, null, null, null, null, null, null, null)"
            })
    void the_application_can_neither_join_nor_change_answers(String attempt) {
        value(answering.byAddress(token(returned(), Via.QR), said(4, "Một lời")));

        assertThatThrownBy(() ->
                        sql.sql(attempt).query((row, n) -> row.getString(1)).list())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobody_hands_out_addresses_before_the_result_is_returned_or_without_end() {
        for (var status : Status.values()) {
            if (status == Status.RETURNED) continue;
            assertThat(refusal(invite.of(new Invite.Rated("x", status, agency, BIRTH), Via.QR)))
                    .isEqualTo(SurveyRefusal.NOT_RETURNED);
        }
        var dossier = returned();
        for (int n = 0; n < Invite.MOST; n++) token(dossier, Via.QR);

        assertThat(refusal(invite.of(dossier, Via.QR))).isEqualTo(SurveyRefusal.TOO_MANY_LINKS);
        assertThat(answering.asked("không-có-thật")).isEmpty();
        assertThat(refusal(answering.byAddress("x".repeat(10_000), said(5, null))))
                .isEqualTo(SurveyRefusal.LINK_UNKNOWN);
    }

    @Test
    void what_does_not_fit_the_set_is_refused_and_the_address_can_still_be_used() {
        var token = token(returned(), Via.LINK);

        assertThat(refusal(answering.byAddress(token, sipas(Map.of(), null)))).isEqualTo(SurveyRefusal.NOTHING_SAID);
        assertThat(refusal(answering.byAddress(token, sipas(Map.of("thai-do", 6), null))))
                .isEqualTo(SurveyRefusal.UNKNOWN_QUESTION);
        assertThat(refusal(answering.byAddress(token, sipas(Map.of("thai-do", 0), null))))
                .isEqualTo(SurveyRefusal.UNKNOWN_QUESTION);
        assertThat(refusal(answering.byAddress(token, sipas(Map.of("khong-co", 3), null))))
                .isEqualTo(SurveyRefusal.UNKNOWN_QUESTION);
        assertThat(refusal(answering.byAddress(token, said(5, "a".repeat(1_001)))))
                .isEqualTo(SurveyRefusal.REMARK_TOO_LONG);
        assertThat(refusal(
                        answering.byAddress(token, new Said("sipas", LocalDate.of(2017, 1, 1), Map.of("x", 1), null))))
                .isEqualTo(SurveyRefusal.NOTHING_ASKED);
        assertThat(refusal(answering.byAddress(token, new Said("nd61", NINE, Map.of("thoi-gian", 1), null))))
                .isEqualTo(SurveyRefusal.NOTHING_ASKED);

        value(answering.byAddress(token, said(3, "\u0000\u0007  ")));
        assertThat(count("select count(*) from survey.remarked where agency_id = :agency"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void paper_is_typed_in_by_those_who_may_and_counts_once(Role role) {
        var by = actor(role);
        var request = UUID.randomUUID();
        var said = new Said("nd61", NINE, Map.of("thoi-gian", 2, "hai-long", 5), "Nhanh");

        var first = answering.onPaper(code, BIRTH, said, request, by);

        if (role != Role.RECEPTIONIST) {
            assertThat(first).isInstanceOf(Outcome.Refused.class);
            assertThat(count("select count(*) from survey.answered where agency_id = :agency"))
                    .isZero();
            return;
        }
        value(first);
        value(answering.onPaper(code, BIRTH, said, request, by));
        assertThat(refusal(answering.onPaper(code, null, said, request, by))).isEqualTo(SurveyRefusal.REQUEST_REUSED);
        assertThat(refusal(answering.onPaper("KHAC", BIRTH, said, UUID.randomUUID(), by)))
                .isEqualTo(SurveyRefusal.AGENCY_NOT_FOUND);
        assertThat(refusal(answering.onPaper(code, "9.999999", said, UUID.randomUUID(), by)))
                .isEqualTo(SurveyRefusal.PROCEDURE_NOT_FOUND);
        assertThat(count("select count(*) from survey.answered where agency_id = :agency and channel = 'PAPER'"))
                .isOne();
    }

    @Test
    void the_screen_in_the_hall_asks_nobody_who_they_are() {
        var request = UUID.randomUUID();

        value(answering.atKiosk(agency, said(2, null), request));
        value(answering.atKiosk(agency, said(2, null), request));

        assertThat(count("select count(*) from survey.answered where agency_id = :agency and channel = 'KIOSK'"))
                .isOne();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void words_are_read_by_the_heads_of_the_agency(Role role) {
        value(answering.byAddress(token(returned(), Via.LINK), said(5, "<b>Cảm ơn</b>")));

        var read = remarks.of(code, null, actor(role));

        switch (role) {
            case HEAD, LEADER, CONTROLLER -> {
                var page = value(read);
                assertThat(page.remarks()).singleElement().satisfies(remark -> {
                    assertThat(remark.words()).isEqualTo("<b>Cảm ơn</b>");
                    assertThat(remark.day()).isEqualTo(VietnameseTime.dateOf(clock.instant()));
                });
            }
            case RECEPTIONIST, SPECIALIST, ADMINISTRATOR, CITIZEN, OPERATOR, HELPER ->
                assertThat(refusal(read)).isEqualTo(SurveyRefusal.AGENCY_NOT_FOUND);
        }
    }

    @Test
    void words_come_page_by_page_each_once() {
        for (int n = 0; n < Remarks.PAGE_SIZE + 3; n++) {
            value(answering.byAddress(token(returned(), Via.LINK), said(5, "Lời thứ " + n)));
        }
        var head = actor(Role.HEAD);

        var first = value(remarks.of(code, null, head));
        var second = value(remarks.of(code, first.next(), head));

        var words = new java.util.HashSet<String>();
        first.remarks().forEach(each -> words.add(each.words()));
        second.remarks().forEach(each -> words.add(each.words()));
        assertThat(words).hasSize(Remarks.PAGE_SIZE + 3);
        assertThat(second.next()).isNull();
    }

    @Test
    void a_set_changes_by_a_later_version_only() {
        var name = "bo-" + Math.abs(Ids.next().getLeastSignificantBits() % 1_000_000);
        var operator = actors.operator();

        assertThat(value(take(document(name, "2027-01-01", "Một"), operator)).taken())
                .isOne();
        assertThat(value(take(document(name, "2027-01-01", "Một"), operator)).present())
                .isOne();
        assertThat(value(take(document(name, "2027-01-01", "Hai"), operator)).errors())
                .hasSize(1);
        assertThat(value(take(document(name, "2026-06-01", "Hai"), operator)).errors())
                .hasSize(1);
        assertThat(value(take(document(name, "2028-01-01", "Hai"), operator)).taken())
                .isOne();

        assertThat(sets.versions(name)).hasSize(2);
        var exported = value(sets.export(operator)).stream()
                .filter(each -> each.name().startsWith(name))
                .toList();
        assertThat(exported).hasSize(2);
        for (var each : exported)
            assertThat(value(take(each.json(), operator)).present()).isOne();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void sets_are_kept_by_whoever_keeps_all_of_them(Role role) {
        var outcome = take(document("bo-la", "2027-01-01", "Một"), actor(role));

        assertThat(refusal(outcome)).isEqualTo(SurveyRefusal.NOT_ALLOWED); // of one agency only, or not at all
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "{}",
                "[1]",
                "{\"code\":\"A B\",\"validFrom\":\"2027-02-30\",\"title\":1,\"factors\":{},\"more\":1}",
                "{\"code\":\"a\",\"validFrom\":\"1799-01-01\",\"title\":{\"vi\":\"x\",\"en\":\"y\"},\"factors\":[]}",
                "{\"code\":\"a\",\"code\":\"b\"}"
            })
    void a_broken_document_is_told_what_is_wrong(String document) {
        var report = value(take(document, actors.operator()));

        assertThat(report.taken()).isZero();
        assertThat(report.errors())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.reason()).isNotBlank().doesNotContain("refusal."));
    }

    @Test
    void the_sets_that_come_with_the_program_are_there_in_both_languages() {
        assertThat(sets.asked(Via.LINK, LocalDate.of(2026, 11, 1)).orElseThrow().code())
                .isEqualTo("sipas");
        assertThat(sets.asked(Via.KIOSK, LocalDate.of(2017, 12, 31))).isEmpty();
        for (var name : List.of("sipas", "nd61")) {
            var set = sets.versions(name).getFirst();
            set.questions()
                    .forEach(each -> assertThat(each.question().text().en())
                            .isNotEqualTo(each.question().text().vi()));
        }
        assertThat(sets.versions("sipas").getFirst().factors()).hasSize(5);
    }

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final LocalDate NINE = LocalDate.of(2018, 6, 21);

    private Outcome<vn.motcua.intake.IntakeReport> take(String document, Actor by) {
        var bytes = document.getBytes(StandardCharsets.UTF_8);
        var source = new ImportProcedures.Source("x.json", () -> new java.io.ByteArrayInputStream(bytes));
        return sets.take(List.of(source), false, Locale.forLanguageTag("vi"), by);
    }

    private static String document(String name, String from, String title) {
        return """
                {"code": "%s", "validFrom": "%s", "title": {"vi": "%s", "en": "%s"}, "ways": ["paper"],
                 "factors": [{"code": "a", "title": {"vi": "A", "en": "A"},
                   "questions": [{"code": "b", "text": {"vi": "B", "en": "B"}}]}]}
                """.formatted(name, from, title, title);
    }

    private Invite.Rated returned() {
        return new Invite.Rated("D-" + Ids.next(), Status.RETURNED, agency, BIRTH);
    }

    private String token(Invite.Rated dossier, Via via) {
        return value(invite.of(dossier, via));
    }

    private static Said said(int mark, String remark) {
        return sipas(Map.of("thai-do", mark, "dung-hen", mark), remark);
    }

    private static Said sipas(Map<String, Integer> marks, String remark) {
        return new Said("sipas", FIRST, marks, remark);
    }

    private Actor actor(Role role) {
        var name = role.name().toLowerCase(Locale.ROOT) + "."
                + Ids.next().toString().substring(24);
        var granted = role == Role.CITIZEN || role == Role.OPERATOR
                ? GrantedRole.everywhere(role, Office.START)
                : GrantedRole.at(role, agency, Office.START);
        return role == Role.OPERATOR || role == Role.HELPER ? nobody() : office.actor(office.account(name, granted));
    }

    /** The operator and helpers are no accounts of an office; whoever asks with no right at all stands in for them. */
    private static Actor nobody() {
        return new Actor(Ids.next(), "nobody", java.util.Set.of(), Map.of());
    }

    private long count(String query) {
        return sql.sql(query).param("agency", agency).query(Long.class).single();
    }

    private static RefusalCode refusal(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var refusal)) return refusal.code();
        throw new AssertionError("not refused: " + outcome);
    }
}
