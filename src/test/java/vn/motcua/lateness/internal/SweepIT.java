package vn.motcua.lateness.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Request;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.lateness.Explanation;
import vn.motcua.lateness.Explanations;
import vn.motcua.lateness.Explanations.Counts;
import vn.motcua.lateness.Explanations.Group;
import vn.motcua.lateness.LatenessRefusal;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** Warnings and explanations. Appraising takes 20 office hours: from Thursday 8:00 to 14:00 of Saturday 4/5, a make-up day. */
@MotcuaIT
class SweepIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Sweep sweep;

    @Autowired
    Explanations explanations;

    @Autowired
    DossierCommands commands;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private String commune;
    private Actor receptionist;
    private Actor head;
    private Actor specialist;
    private Actor leader;
    private Actor elsewhere;
    private Actor controller;

    @BeforeEach
    void open() {
        jdbc.sql("update lateness.place set followed_to = '2024-01-01'").update();
        var office = new Office(agencies, accounts, actors);
        int number = NUMBER.incrementAndGet();
        var province = office.agency("LT" + number, null);
        commune = "LT" + number + ".1";
        var here = office.agency(commune, province);
        var there = office.agency("LT" + number + ".2", province);
        receptionist = account(office, "lt.tiep" + number, Role.RECEPTIONIST, here);
        head = account(office, "lt.truong" + number, Role.HEAD, here);
        specialist = account(office, "lt.an" + number, Role.SPECIALIST, here);
        leader = account(office, "lt.ky" + number, Role.LEADER, here);
        controller = account(office, "lt.soat" + number, Role.CONTROLLER, here);
        elsewhere = account(office, "lt.xa" + number, Role.HEAD, there);
    }

    private static Actor account(Office office, String name, Role role, UUID agency) {
        return office.actor(office.account(name, GrantedRole.at(role, agency, Office.START)));
    }

    @Test
    void who_holds_it_is_warned_once_before_and_once_after_and_the_head_when_it_is_late() {
        var code = appraising();

        at(4, 9, 59);
        assertThat(told(code)).isEmpty();
        at(4, 10, 0);
        sweep.sweep();
        assertThat(told(code)).containsExactly("STEP_SOON " + specialist.name());
        at(4, 14, 0);
        assertThat(told(code)).hasSize(1);
        at(4, 14, 1);
        sweep.sweep();

        assertThat(told(code))
                .containsExactlyInAnyOrder(
                        "STEP_SOON " + specialist.name(),
                        "STEP_LATE " + specialist.name(),
                        "STEP_LATE " + head.name(),
                        "EXPLANATION_ASKED " + specialist.name());
    }

    @Test
    void what_lies_in_nobodys_hands_is_told_to_the_head_and_asks_nobody() {
        var code = unassigned();

        at(4, 10, 0);
        at(4, 14, 1);

        assertThat(told(code)).containsExactly("STEP_SOON " + head.name(), "STEP_LATE " + head.name());
        assertThat(explanations.counts(head)).isEqualTo(new Counts(0, 0, 0));
    }

    @Test
    void a_dossier_is_warned_of_a_working_day_before_and_when_it_is_due_and_not_after_its_result() {
        var code = appraising();
        var done = appraising();
        finish(done);

        at(7, 16, 59);
        assertThat(told(code)).noneMatch(each -> each.startsWith("DOSSIER"));
        at(7, 17, 0);
        assertThat(told(code)).contains("DOSSIER_SOON " + specialist.name());
        at(8, 17, 0);

        assertThat(told(code)).contains("DOSSIER_DUE " + specialist.name(), "DOSSIER_DUE " + head.name());
        assertThat(told(done)).isEmpty();
    }

    @Test
    void sweeps_at_the_same_instant_warn_once() throws Exception {
        var codes = new ArrayList<String>();
        for (int i = 0; i < 30; i++) codes.add(appraising());
        sweep.sweep();
        clock.set(LocalDateTime.of(2024, 5, 4, 14, 1));

        together(6, () -> {
            sweep.sweep();
            return null;
        });
        sweep.sweep();

        for (var code : codes) {
            assertThat(told(code))
                    .containsExactlyInAnyOrder(
                            "STEP_LATE " + specialist.name(),
                            "STEP_LATE " + head.name(),
                            "EXPLANATION_ASKED " + specialist.name());
        }
        assertThat(explanations.counts(specialist).toAnswer()).isEqualTo(30);
    }

    @Test
    void a_step_completed_a_minute_late_between_two_sweeps_asks_once_and_hinders_nothing() {
        var code = appraising();
        sweep.sweep();
        clock.set(LocalDateTime.of(2024, 5, 4, 14, 1));

        give(code, new Command.Complete("xong"), specialist);
        sweep.sweep();
        sweep.sweep();

        assertThat(told(code)).containsExactly("EXPLANATION_ASKED " + specialist.name());
        assertThat(explanations.list(Group.TO_ANSWER, null, specialist)).hasSize(1);
        at(9, 17, 0);
        give(code, new Command.Complete("ký"), leader);
        give(code, new Command.RecordResult("01/TB", "Kết quả"), specialist);
        assertThat(give(code, new Command.Complete(null), receptionist)).isEqualTo(Status.RETURNED);
        assertThat(explanations.counts(leader).toAnswer()).isEqualTo(1);
    }

    @Test
    void it_is_explained_once_by_who_is_asked_and_judged_once_by_the_head() {
        var asked = late();
        var request = Ids.next();

        assertThat(refusal(explanations.answer(asked, "Thay", Ids.next(), head)))
                .isEqualTo(LatenessRefusal.NOT_PERMITTED);
        assertThat(refusal(explanations.answer(asked, " ", Ids.next(), specialist)))
                .isEqualTo(LatenessRefusal.TEXT_MISSING);
        assertThat(refusal(explanations.judge(asked, true, "", Ids.next(), head)))
                .isEqualTo(LatenessRefusal.NOT_ANSWERED);
        Office.value(explanations.answer(asked, "Nghỉ ốm", request, specialist));
        Office.value(explanations.answer(asked, "Nghỉ ốm", request, specialist));
        assertThat(refusal(explanations.answer(asked, "Khác", request, specialist)))
                .isEqualTo(LatenessRefusal.REQUEST_REUSED);
        assertThat(refusal(explanations.answer(asked, "Khác", Ids.next(), specialist)))
                .isEqualTo(LatenessRefusal.ALREADY_ANSWERED);
        assertThat(explanations.counts(head)).isEqualTo(new Counts(0, 1, 0));

        var verdict = Ids.next();
        assertThat(refusal(explanations.judge(asked, false, "", Ids.next(), head)))
                .isEqualTo(LatenessRefusal.TEXT_MISSING);
        Office.value(explanations.judge(asked, false, "Không báo trước", verdict, head));
        Office.value(explanations.judge(asked, false, "Không báo trước", verdict, head));
        assertThat(refusal(explanations.judge(asked, true, "", verdict, head)))
                .isEqualTo(LatenessRefusal.REQUEST_REUSED);
        assertThat(refusal(explanations.judge(asked, true, "", Ids.next(), leader)))
                .isEqualTo(LatenessRefusal.ALREADY_JUDGED);

        var judged = explanations.byId(asked, specialist).orElseThrow();
        assertThat(judged.judgement())
                .isNotNull()
                .extracting(Explanation.Judgement::words)
                .isEqualTo("Không báo trước");
        assertThat(jdbc.sql("select template from notice.notice where account_id = :id order by id desc limit 1")
                        .param("id", specialist.account())
                        .query(String.class)
                        .single())
                .isEqualTo("EXPLANATION_REJECTED");
        assertThat(explanations.list(Group.JUDGED, null, head)).hasSize(1);
    }

    @Test
    void heads_and_leaders_of_the_agency_judge_its_controller_looks_and_nobody_else_finds_it() {
        var asked = late();
        Office.value(explanations.answer(asked, "Nghỉ ốm", Ids.next(), specialist));

        for (var sees : List.of(specialist, head, leader, controller)) {
            assertThat(explanations.byId(asked, sees)).as(sees.name()).isPresent();
        }
        for (var blind : List.of(receptionist, elsewhere)) {
            assertThat(explanations.byId(asked, blind)).as(blind.name()).isEmpty();
            assertThat(explanations.counts(blind)).isEqualTo(new Counts(0, 0, 0));
            assertThat(refusal(explanations.judge(asked, true, "", Ids.next(), blind)))
                    .isEqualTo(LatenessRefusal.EXPLANATION_NOT_FOUND);
        }
        for (var looks : List.of(specialist, controller)) {
            assertThat(refusal(explanations.judge(asked, true, "", Ids.next(), looks)))
                    .isEqualTo(LatenessRefusal.NOT_PERMITTED);
        }
        assertThat(explanations.list(Group.TO_JUDGE, null, leader)).hasSize(1);
        assertThat(explanations.list(Group.TO_JUDGE, null, elsewhere)).isEmpty();
    }

    @Test
    void a_leaders_own_step_is_judged_by_another_leader_and_not_by_the_head() {
        var code = appraising();
        give(code, new Command.Complete(null), specialist);
        give(code, new Command.TakeOver(), leader);
        sweep.sweep();
        at(9, 17, 0);
        var asked = explanations.list(Group.TO_ANSWER, null, leader).getFirst().id();
        Office.value(explanations.answer(asked, "Đi họp", Ids.next(), leader));

        assertThat(explanations.counts(head).toJudge()).isZero();
        assertThat(refusal(explanations.judge(asked, true, "", Ids.next(), head)))
                .isEqualTo(LatenessRefusal.NOT_PERMITTED);
        assertThat(refusal(explanations.judge(asked, true, "", Ids.next(), leader)))
                .isEqualTo(LatenessRefusal.NOT_PERMITTED);
    }

    private UUID late() {
        appraising();
        sweep.sweep();
        at(4, 14, 1);
        return explanations.list(Group.TO_ANSWER, null, specialist).getFirst().id();
    }

    private void at(int day, int hour, int minute) {
        clock.set(LocalDateTime.of(2024, 5, day, hour, minute));
        sweep.sweep();
    }

    private String appraising() {
        var code = unassigned();
        give(code, new Command.TakeOver(), specialist);
        return code;
    }

    private String unassigned() {
        var owner = new FileDossier.Owner("Trần Văn Chậm", null, null, null, null, null, null);
        var filing = new FileDossier("1.004884", "counter", null, commune, null, owner, null);
        var code = Office.value(commands.file(filing, Request.of(Ids.next()), receptionist))
                .code();
        give(code, new Command.Receive(null), receptionist);
        give(code, new Command.Complete(null), head);
        return code;
    }

    private void finish(String code) {
        give(code, new Command.Complete(null), specialist);
        give(code, new Command.Complete(null), leader);
        give(code, new Command.RecordResult("01/TB", "Kết quả"), specialist);
    }

    private Status give(String code, Command command, Actor by) {
        return Office.value(commands.give(code, command, Request.of(Ids.next()), by))
                .status();
    }

    private static Object refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal().code();
    }

    private List<String> told(String code) {
        return jdbc.sql("""
                select n.template || ' ' || a.display_name
                from notice.notice n join identity.account a on a.id = n.account_id
                where n.dossier_code = :code and n.template ~ '^(STEP|DOSSIER|EXPLANATION)_' order by n.id
                """).param("code", code).query(String.class).list();
    }

    private static void together(int many, Callable<Object> each) throws Exception {
        var ready = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(many)) {
            var futures = new ArrayList<java.util.concurrent.Future<Object>>();
            for (int i = 0; i < many; i++) {
                futures.add(threads.submit(() -> {
                    ready.await();
                    return each.call();
                }));
            }
            ready.countDown();
            for (var future : futures) future.get();
        }
    }
}
