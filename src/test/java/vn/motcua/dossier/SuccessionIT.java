package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.identity.Office.START;
import static vn.motcua.identity.Office.value;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** An agency merges into another: what is open moves by one act, or not at all. */
@MotcuaIT
class SuccessionIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 5, 2);

    @Autowired
    Succession succession;

    @Autowired
    DossierCommands commands;

    @Autowired
    DossierQuery dossiers;

    @Autowired
    JournalVerification verification;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    Agencies known;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Office office;
    private String word;
    private UUID old;
    private UUID successor;
    private Actor receptionist;
    private Actor specialist;
    private Actor leader;

    @BeforeEach
    void office() {
        office = new Office(agencies, accounts, actors);
        word = "S" + NUMBER.incrementAndGet();
        old = office.agency(word + ".1", null);
        successor = office.agency(word + ".2", null);
        receptionist = person("tiep", Role.RECEPTIONIST, old);
        specialist = person("tham", Role.SPECIALIST, old);
        leader = person("ky", Role.LEADER, old);
    }

    @Test
    void all_that_is_open_moves_with_a_line_each_and_goes_on_at_the_successor() {
        var filed = filed("Nguyễn Thị Thủy");
        var held = heldBySpecialist("Trần Văn Bình");
        var toSign = heldBySpecialist("Lê Thị Hoa");
        done(toSign, new Command.Complete("Đủ"), specialist);
        var returned = heldBySpecialist("Phạm Văn Cũ");
        for (var by : List.of(specialist, leader, receptionist)) done(returned, new Command.Complete(null), by);
        var before = view(held);
        merge();

        var moved = value(succession.move(order(true), Ids.next(), actors.operator()));

        assertThat(moved.dossiers()).isEqualTo(3);
        assertThat(moved.released()).isZero();
        assertThat(moved.seated()).isEqualTo(2);
        for (var code : List.of(filed, held, toSign)) {
            var view = view(code);
            assertThat(view.atAgency()).isEqualTo(successor);
            assertThat(view.receivingAgency())
                    .as("what was received where stays a fact")
                    .isEqualTo(old);
            assertThat(view.journal().getLast().action()).isEqualTo(Action.SUCCEED);
            assertThat(view.journal().getLast().detail()).contains(moved.act().toString());
        }
        assertThat(view(returned).atAgency()).isEqualTo(old);
        assertThat(view(held).stepDue()).isEqualTo(before.stepDue());
        assertThat(view(held).due()).isEqualTo(before.due());
        assertThat(view(held).holder()).isEqualTo(specialist.account());

        var chair = person("chu.tich", Role.LEADER, successor);
        assertThat(dossiers.counts(chair).toSign()).isEqualTo(1);
        done(held, new Command.Complete("Đủ"), office.actor(specialist.account()));
        assertThat(view(held).atAgency()).as("its later steps lie there too").isEqualTo(successor);
        done(held, new Command.Complete(null), chair);
        done(held, new Command.Complete(null), office.actor(receptionist.account()));
        assertThat(view(held).status()).isEqualTo(Status.RETURNED);
        assertThat(brokenHere()).isEmpty();
    }

    @Test
    void whoever_has_no_seat_there_lets_go() {
        var held = heldBySpecialist("Trần Văn Bình");
        merge();

        var moved = value(succession.move(order(false), Ids.next(), actors.operator()));

        assertThat(moved.released()).isEqualTo(1);
        assertThat(view(held).holder()).isNull();
        assertThat(view(held).journal().getLast().detail()).contains("\"released\":\"" + specialist.account() + "\"");
        var other = person("moi", Role.SPECIALIST, successor);
        done(held, new Command.TakeOver(), other);
        assertThat(brokenHere()).isEmpty();
    }

    @Test
    void nobody_comes_to_lead_by_a_merger() {
        merge();
        value(succession.move(order(true), Ids.next(), actors.operator()));

        var after = office.actor(leader.account());

        assertThat(after.reach(vn.motcua.identity.Permission.DOSSIER_APPROVE).covers(successor))
                .isFalse();
    }

    @Test
    void what_makes_no_sense_is_refused_and_changes_nothing() {
        var code = filed("Nguyễn Thị Thủy");
        var stranger = office.agency(word + ".3", null);
        var operator = actors.operator();

        assertThat(refusal(succession.move(order(false), Ids.next(), operator)))
                .isEqualTo(DirectoryRefusal.AGENCY_LASTS);
        merge();
        assertThat(refusal(succession.move(new Succession.Order(old, stranger, false), Ids.next(), operator)))
                .isEqualTo(DirectoryRefusal.NOT_THE_SUCCESSOR);
        assertThat(refusal(succession.move(order(false), Ids.next(), receptionist)))
                .isEqualTo(DossierRefusal.NOT_PERMITTED);
        var ended = office.agency(word + ".4", null);
        value(agencies.close(ended, LAST_DAY, null, operator));
        clock.advance(Duration.ofDays(1));
        assertThat(refusal(succession.move(new Succession.Order(ended, successor, false), Ids.next(), operator)))
                .isEqualTo(DirectoryRefusal.NO_SUCCESSOR);
        assertThat(view(code).atAgency()).isEqualTo(old);
        assertThat(view(code).version()).isEqualTo(1);
    }

    @Test
    void a_successor_that_does_not_exist_yet_takes_nothing_over() {
        var coming = value(agencies.open(
                new KeepAgencies.Opening(
                        word + ".5", "Xã sắp lập", vn.motcua.directory.AgencyKind.COMMUNE, null, LAST_DAY.plusDays(9)),
                actors.operator()));
        value(agencies.close(old, LAST_DAY, coming, actors.operator()));
        clock.advance(Duration.ofDays(1));

        assertThat(refusal(succession.move(new Succession.Order(old, coming, false), Ids.next(), actors.operator())))
                .isEqualTo(DirectoryRefusal.SUCCESSOR_NOT_YET);
    }

    @Test
    void the_same_request_is_answered_once_and_another_moves_nothing_more() {
        var code = filed("Nguyễn Thị Thủy");
        merge();
        var request = Ids.next();

        var first = value(succession.move(order(false), request, actors.operator()));
        var again = value(succession.move(order(false), request, actors.operator()));
        var later = value(succession.move(order(false), Ids.next(), actors.operator()));

        assertThat(again).isEqualTo(first);
        assertThat(later.dossiers()).isZero();
        assertThat(view(code).journal()).hasSize(2);
        assertThat(refusal(succession.move(order(true), request, actors.operator())))
                .isEqualTo(DossierRefusal.REQUEST_REUSED);
    }

    @Test
    void a_page_left_open_is_told_that_the_dossier_moved() {
        var code = filed("Nguyễn Thị Thủy");
        var seen = view(code).version();
        merge();
        value(succession.move(order(true), Ids.next(), actors.operator()));

        var outcome = commands.give(
                code,
                new Command.Receive(null),
                new Request(Ids.next(), seen, null),
                office.actor(receptionist.account()));

        assertThat(refusal(outcome)).isEqualTo(DossierRefusal.STALE_VERSION);
    }

    @Test
    void an_act_that_is_cut_off_in_the_middle_leaves_nothing() throws Exception {
        var codes = many(1_200);
        merge();
        var last = view(codes.getLast()).id();
        try (var other = source.getConnection()) {
            other.setAutoCommit(false);
            try (var lock = other.prepareStatement("select id from dossier.dossier where id = ? for update")) {
                lock.setObject(1, last);
                lock.executeQuery();
            }
            var act = CompletableFuture.supplyAsync(() -> succession.move(order(false), Ids.next(), actors.operator()));
            while (!cutOff()) Thread.onSpinWait();
            assertThatThrownBy(act::join).isInstanceOf(CompletionException.class);
            other.rollback();
        }

        assertThat(openAt(old)).isEqualTo(1_200);
        assertThat(known.workAt(old)).isEqualTo(old);
        assertThat(brokenHere()).isEmpty();

        var moved = value(succession.move(order(false), Ids.next(), actors.operator()));
        assertThat(moved.dossiers()).isEqualTo(1_200);
        assertThat(openAt(old)).isZero();
        assertThat(brokenHere()).isEmpty();
        // others count what is open in this database
        for (var code : codes) done(code, new Command.Withdraw("Hết thử"), receptionist);
    }

    /** Ends whatever waits for the locked dossier; false while nothing does. */
    private boolean cutOff() {
        return jdbc.sql("""
                select bool_or(pg_terminate_backend(pid)) from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock' and query like '%for update%'
                """).query((row, n) -> row.getBoolean(1)).single();
    }

    private List<String> many(int number) {
        var codes = new ArrayList<String>();
        for (int i = 0; i < number; i++) codes.add(filed("Người thứ " + i));
        return codes;
    }

    private long openAt(UUID agency) {
        return jdbc.sql("select count(*) from dossier.dossier where at_agency_id = :agency and desk is not null")
                .param("agency", agency)
                .query(Long.class)
                .single();
    }

    private void merge() {
        value(agencies.close(old, LAST_DAY, successor, actors.operator()));
        clock.advance(Duration.ofDays(1));
    }

    private Succession.Order order(boolean seats) {
        return new Succession.Order(old, successor, seats);
    }

    private Actor person(String who, Role role, UUID agency) {
        return office.actor(office.account(
                word.toLowerCase(java.util.Locale.ROOT) + "." + who
                        + agency.toString().substring(30),
                GrantedRole.at(role, agency, START)));
    }

    private String filed(String owner) {
        var filing = new FileDossier(
                "1.001193",
                "counter",
                null,
                word + ".1",
                null,
                new FileDossier.Owner(owner, null, null, null, null, null, null),
                null);
        return value(commands.file(filing, Request.of(Ids.next()), receptionist))
                .code();
    }

    private String heldBySpecialist(String owner) {
        var code = filed(owner);
        done(code, new Command.Receive(null), receptionist);
        done(code, new Command.TakeOver(), specialist);
        return code;
    }

    private void done(String code, Command command, Actor by) {
        assertThat(commands.give(code, command, Request.of(Ids.next()), by)).isInstanceOf(Outcome.Done.class);
    }

    private DossierView view(String code) {
        return dossiers.byCode(code, actors.operator()).orElseThrow();
    }

    private List<JournalVerification.Broken> brokenHere() {
        return verification.verify(actors.operator()).orElseThrow().broken().stream()
                .filter(each -> each.code().startsWith(word + "."))
                .toList();
    }

    private static Object refusal(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var refusal)) return refusal.code();
        throw new AssertionError("not refused: " + outcome);
    }
}
