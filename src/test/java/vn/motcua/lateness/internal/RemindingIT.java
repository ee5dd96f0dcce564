package vn.motcua.lateness.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.DelegationKind;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.directory.KeepOfficers;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.Consultations;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Absences;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** Reminders of questions without an answer, and notices to those who stand in. Thursday 2/5/2024, 8:00, and on. */
@MotcuaIT
class RemindingIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Sweep sweep;

    @Autowired
    DossierCommands commands;

    @Autowired
    Consultations consultations;

    @Autowired
    Absences absences;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepOfficers officers;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Office office;
    private String word;
    private UUID here;
    private UUID there;
    private Actor asker;
    private Actor asked;

    @BeforeEach
    void open() {
        office = new Office(agencies, accounts, actors);
        word = "RM" + NUMBER.incrementAndGet();
        here = office.agency(word + ".1", null);
        there = office.agency(word + ".2", null);
        asker = person("hoi", here, Role.RECEPTIONIST, Role.SPECIALIST);
        asked = person("dap", there, Role.SPECIALIST);
    }

    @Test
    void whoever_is_asked_is_reminded_once_when_it_is_late_and_whoever_asked_a_working_day_later() {
        var code = asked(at(2, 10, 0));

        sweepAt(2, 10, 0);
        assertThat(told(asked)).containsExactly("QUESTION_ASKED " + code);
        sweepAt(2, 10, 1);
        assertThat(told(asked)).containsExactly("QUESTION_ASKED " + code, "QUESTION_LATE " + code);
        sweepAt(3, 9, 59);
        assertThat(told(asker)).isEmpty();
        sweepAt(3, 10, 0);
        sweepAt(3, 16, 0);

        assertThat(told(asker)).containsExactly("QUESTION_UNANSWERED " + code);
        assertThat(told(asked)).hasSize(2);
    }

    @Test
    void an_answer_or_a_withdrawal_in_between_ends_the_reminding() {
        var answered = asked(at(2, 10, 0));
        var withdrawn = asked(at(2, 10, 0));
        var question = consultations.about(withdrawn, asker).getFirst().id();
        give(withdrawn, new Command.WithdrawQuestion(question, "Không cần nữa"), asker);
        sweepAt(2, 10, 1);
        var late = consultations.about(answered, asked).getFirst().id();
        give(answered, new Command.Answer(late, "Không tranh chấp", null), asked);
        sweepAt(3, 16, 0);

        assertThat(told(asked))
                .filteredOn(each -> each.startsWith("QUESTION_LATE"))
                .containsExactly("QUESTION_LATE " + answered);
        assertThat(told(asker)).containsExactly("QUESTION_ANSWERED " + answered);
    }

    @Test
    void sweeps_at_the_same_instant_remind_once() throws Exception {
        var code = asked(at(2, 10, 0));
        clock.set(at(2, 10, 1));

        try (var nodes = Executors.newFixedThreadPool(6)) {
            var sweeps = new ArrayList<java.util.concurrent.Future<?>>();
            for (int node = 0; node < 6; node++) sweeps.add(nodes.submit(sweep::sweep));
            for (var each : sweeps) each.get();
        }

        assertThat(told(asked)).containsExactly("QUESTION_ASKED " + code, "QUESTION_LATE " + code);
    }

    @Test
    void whoever_stands_in_hears_when_named_when_the_days_change_and_when_it_is_over() {
        var away = officer("vang");
        var other = officer("thay");
        var wanted = new Absences.Wanted(other.officer(), EnumSet.of(DelegationKind.PROCESSING), day(3), day(7));
        var id = Office.value(absences.announce(wanted, office.actor(away.account())));

        sweepAt(2, 9, 0);
        sweepAt(2, 9, 1);
        assertThat(told(office.actor(other.account()))).containsExactly("STAND_IN_NAMED ");
        Office.value(officers.takeBack(id, day(6), actors.operator()));
        sweepAt(2, 10, 0);
        assertThat(told(office.actor(other.account()))).hasSize(2).contains("STAND_IN_CHANGED ");
        sweepAt(6, 23, 59);
        assertThat(told(office.actor(other.account()))).hasSize(2);
        sweepAt(7, 0, 0);
        sweepAt(7, 8, 0);

        assertThat(told(office.actor(other.account()))).hasSize(3).last().isEqualTo("STAND_IN_OVER ");
        assertThat(told(office.actor(away.account()))).isEmpty();
    }

    @Test
    void one_that_is_taken_back_before_it_begins_is_over_at_once_and_one_nobody_heard_of_says_nothing() {
        var away = officer("vang");
        var other = officer("thay");
        var third = officer("ba");
        var by = office.actor(away.account());
        var kinds = EnumSet.of(DelegationKind.PROCESSING);
        var told = Office.value(absences.announce(new Absences.Wanted(other.officer(), kinds, day(10), day(11)), by));
        sweepAt(2, 9, 0);
        var untold = Office.value(absences.announce(new Absences.Wanted(third.officer(), kinds, day(20), day(21)), by));

        Office.value(absences.end(told, by));
        Office.value(absences.end(untold, by));
        sweepAt(2, 9, 5);

        assertThat(told(office.actor(other.account()))).containsExactly("STAND_IN_NAMED ", "STAND_IN_OVER ");
        assertThat(told(office.actor(third.account()))).isEmpty();
    }

    private record Person(UUID officer, UUID account) {}

    private Person officer(String name) {
        var post = new KeepOfficers.Post(here, null, "Chuyên viên", Office.START, null);
        var officer = Office.value(officers.appoint("Cán bộ " + name, post, actors.operator()));
        var username = name + "." + word.toLowerCase(java.util.Locale.ROOT);
        return new Person(
                officer, office.officer(username, officer, GrantedRole.at(Role.SPECIALIST, here, Office.START)));
    }

    private Actor person(String name, UUID agency, Role... roles) {
        var granted = new ArrayList<GrantedRole>();
        for (var role : roles) granted.add(GrantedRole.at(role, agency, Office.START));
        var username = name + "." + word.toLowerCase(java.util.Locale.ROOT);
        return office.actor(office.account(username, granted.toArray(GrantedRole[]::new)));
    }

    /** A dossier about which the neighbour is asked. */
    private String asked(Instant due) {
        var owner = new FileDossier.Owner("Trần Văn Chờ", null, null, null, null, null, null);
        var filing = new FileDossier("1.001193", "counter", null, word + ".1", null, owner, null);
        var code = Office.value(commands.file(filing, Request.of(Ids.next()), asker))
                .code();
        give(code, new Command.Receive(null), asker);
        give(code, new Command.Consult(word + ".2", null, null, "Đất có tranh chấp không?", due), asker);
        return code;
    }

    private void give(String code, Command command, Actor by) {
        Office.value(commands.give(code, command, Request.of(Ids.next()), by));
    }

    private void sweepAt(int day, int hour, int minute) {
        clock.set(at(day, hour, minute));
        sweep.sweep();
    }

    private static Instant at(int day, int hour, int minute) {
        return VietnameseTime.instantOf(LocalDateTime.of(2024, 5, day, hour, minute));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2024, 5, day);
    }

    private List<String> told(Actor actor) {
        return jdbc.sql("""
                select template || ' ' || dossier_code from notice.notice
                where account_id = :account and template ~ '^(QUESTION|STAND_IN)_' order by id
                """)
                .param("account", actor.account())
                .query(String.class)
                .list();
    }
}
