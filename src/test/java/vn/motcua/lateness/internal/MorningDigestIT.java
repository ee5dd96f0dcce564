package vn.motcua.lateness.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.notice.Digests;
import vn.motcua.shared.Ids;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** A dossier taken over on Thursday 2/5/2024 whose step is due on the make-up Saturday 4/5 at 14:00. */
@MotcuaIT
@TestPropertySource(properties = {"motcua.notice.smtp.host=127.0.0.1", "motcua.notice.smtp.from=mot-cua@example.vn"})
class MorningDigestIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    DigestStore store;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    Digests digests;

    @Autowired
    TransactionOperations transactions;

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

    private Actor specialist;

    @BeforeEach
    void oneDossierInHand() {
        var office = new Office(agencies, accounts, actors);
        int number = NUMBER.incrementAndGet();
        var commune = "DG" + number;
        var here = office.agency(commune, null);
        var receptionist = account(office, "dg.tiep" + number, Role.RECEPTIONIST, here);
        var head = account(office, "dg.truong" + number, Role.HEAD, here);
        specialist = account(office, "dg.an" + number, Role.SPECIALIST, here);
        jdbc.sql("insert into identity.contact (account, kind, value, verified) values (:id, 'EMAIL', :value, now())")
                .param("id", specialist.account())
                .param("value", "an" + number + "@example.vn")
                .update();
        var owner = new FileDossier.Owner("Trần Văn Chậm", null, null, null, null, null, null);
        var filing = new FileDossier("1.004884", "counter", null, commune, null, owner, null);
        var code = Office.value(commands.file(filing, Request.of(Ids.next()), receptionist))
                .code();
        give(code, new Command.Receive(null), receptionist);
        give(code, new Command.Complete(null), head);
        give(code, new Command.TakeOver(), specialist);
    }

    @Test
    void each_working_morning_officers_hear_once_what_is_due_whatever_the_number_of_nodes() {
        clock.set(LocalDateTime.of(2024, 5, 3, 6, 59));
        node().tell();
        assertThat(told()).isEmpty();

        clock.set(LocalDateTime.of(2024, 5, 3, 7, 0));
        node().tell();
        var other = node();
        other.tell();
        other.tell();
        assertThat(told()).singleElement().asString().contains("03/05/2024").contains("kế tiếp: 1");

        clock.set(LocalDateTime.of(2024, 5, 4, 7, 30));
        node().tell();
        assertThat(told()).hasSize(2).last().asString().contains("hôm nay: 1");
    }

    @Test
    void on_days_off_and_after_noon_nobody_is_told() {
        clock.set(LocalDateTime.of(2024, 5, 5, 7, 30));
        node().tell();
        clock.set(LocalDateTime.of(2024, 5, 6, 12, 0));
        node().tell();

        assertThat(told()).isEmpty();
    }

    private MorningDigest node() {
        return new MorningDigest(store, calendars, digests, transactions, clock, LocalTime.of(7, 0));
    }

    private List<String> told() {
        return jdbc.sql("select body from outbox.message where key like 'digest:' || :account || ':%' order by key")
                .param("account", specialist.account().toString())
                .query(String.class)
                .list();
    }

    private void give(String code, Command command, Actor by) {
        Office.value(commands.give(code, command, Request.of(Ids.next()), by));
    }

    private static Actor account(Office office, String name, Role role, UUID agency) {
        return office.actor(office.account(name, GrantedRole.at(role, agency, Office.START)));
    }
}
