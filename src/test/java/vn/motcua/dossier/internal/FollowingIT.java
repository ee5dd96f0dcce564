package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.FollowDossier;
import vn.motcua.dossier.Followed;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** Following without an account, and what passes between the office and the applicant. */
@MotcuaIT
class FollowingIT {

    private static final String PHONE = "0912345678";
    private static final String NO_FILE = "0".repeat(64);

    @Autowired
    DataSource source;

    @Autowired
    TestClock clock;

    Given given;
    Actor by;
    FollowDossier following;

    @BeforeEach
    void open() {
        given = new Given(source, clock);
        by = given.world.everybody();
        following = node();
    }

    private FollowDossier node() {
        var store = new FollowStore(JdbcClient.create(source));
        return new Following(given.lookup, new FollowKeys(store), store, clock);
    }

    @Test
    void code_and_telephone_number_give_the_key_that_every_node_knows() {
        var code = given.filed(by);

        var key = key(following.byPhone(code.toLowerCase(Locale.ROOT), "+84 912 345 678", address()));

        assertThat(key).hasSize(20).isEqualTo(node().key(code));
        assertThat(node().byKey(code, key)).map(Followed::code).contains(code);
        assertThat(following.byKey(code, key.substring(1) + "A")).isEmpty();
        assertThat(following.byKey(given.filed(by), key)).isEmpty();
    }

    @Test
    void a_wrong_number_and_an_unknown_code_are_told_the_same_way() {
        var code = given.filed(by);

        var wrong = following.byPhone(code, "0900000000", address());
        var unknown = following.byPhone("H40.1-240502-9999", PHONE, address());

        assertThat(wrong).isEqualTo(unknown).isEqualTo(Outcome.refused(DossierRefusal.NOTHING_TO_FOLLOW));
    }

    @Test
    void whoever_guesses_is_slowed_by_code_and_by_address_on_every_node_and_forgotten_after_ten_minutes() {
        var code = given.filed(by);
        var address = address();
        for (int i = 0; i < 10; i++) following.byPhone(code, "090000000" + i, address());
        assertThat(node().byPhone(code, PHONE, address())).isEqualTo(tooOften());
        for (int i = 0; i < 30; i++) node().byPhone("H40.1-240502-" + (5000 + i), PHONE, address);
        assertThat(following.byPhone(given.filed(by), PHONE, address)).isEqualTo(tooOften());

        assertThat(following.byKey(code, following.key(code))).isPresent();
        clock.advance(Duration.ofMinutes(11));
        assertThat(following.byPhone(code, PHONE, address)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void who_is_right_may_ask_as_often_as_they_like() {
        var code = given.filed(by);
        var address = address();

        for (int i = 0; i < 40; i++) {
            assertThat(following.byPhone(code, PHONE, address)).isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void what_is_told_names_nobody_and_says_what_is_asked() {
        var code = given.filed(by);
        given.done(code, new Command.Receive(null), by);
        var paper = given.lookup
                .byCode(code, by)
                .orElseThrow()
                .procedure()
                .components()
                .getFirst();
        given.done(code, new Command.AskSupplement("Thiếu bản chính", List.of(paper.code()), null), by);

        var told = following.byKey(code, following.key(code)).orElseThrow();

        assertThat(told.toString()).doesNotContain("Trần Thị Bé", PHONE, "Thôn 1");
        assertThat(told.asked().papers()).containsExactly(paper.name());
        assertThat(told.asked().reason()).isEqualTo("Thiếu bản chính");
        assertThat(told.moments())
                .extracting(Followed.Moment::action)
                .containsExactly(Action.FILE, Action.RECEIVE, Action.ASK_SUPPLEMENT);
    }

    @Test
    void an_applicant_reads_the_draft_they_were_sent_and_answers_it_once() {
        var citizen = given.world.officer(given.world.commune, Role.CITIZEN);
        var code = drafted(citizen);
        assertThat(files(code, citizen)).isZero();

        given.done(code, new Command.SendDraft(clock.instant().plus(1, ChronoUnit.DAYS), null), by);

        assertThat(files(code, citizen)).isEqualTo(1);
        assertThat(given.lookup.byCode(code, citizen).orElseThrow().commands()).contains("confirm-draft");
        assertThat(given.notices(citizen, code)).contains("SEND_DRAFT");
        assertThat(given.refused(code, new Command.ConfirmDraft(false, " "), citizen))
                .isEqualTo(DossierRefusal.TEXT_MISSING);
        given.done(code, new Command.ConfirmDraft(false, "Sai tên đệm"), citizen);
        assertThat(given.refused(code, new Command.ConfirmDraft(true, null), citizen))
                .isEqualTo(DossierRefusal.NO_DRAFT_TO_CONFIRM);
    }

    @Test
    void silence_counts_when_the_time_to_answer_is_over() {
        var citizen = given.world.officer(given.world.commune, Role.CITIZEN);
        var code = drafted(citizen);
        given.done(code, new Command.SendDraft(clock.instant().plus(1, ChronoUnit.DAYS), null), by);

        clock.advance(Duration.ofDays(1).plusSeconds(1));

        assertThat(given.lookup.byCode(code, citizen).orElseThrow().commands()).doesNotContain("confirm-draft");
        assertThat(given.refused(code, new Command.ConfirmDraft(false, "Sai"), citizen))
                .isEqualTo(DossierRefusal.NO_DRAFT_TO_CONFIRM);
    }

    @Test
    void a_draft_is_sent_only_when_there_is_one_and_with_time_to_answer() {
        var citizen = given.world.officer(given.world.commune, Role.CITIZEN);
        var undrafted = filed(citizen);
        given.done(undrafted, new Command.Receive(null), by);
        var later = clock.instant().plus(1, ChronoUnit.DAYS);

        assertThat(given.refused(undrafted, new Command.SendDraft(later, null), by))
                .isEqualTo(DossierRefusal.NO_DRAFT);
        assertThat(given.refused(drafted(citizen), new Command.SendDraft(clock.instant(), null), by))
                .isEqualTo(DossierRefusal.DRAFT_ANSWER_NOT_LATER);
    }

    @Test
    void how_the_result_is_wanted_is_one_of_three_and_keeps_a_wait_running() {
        var citizen = given.world.officer(given.world.commune, Role.CITIZEN);
        var code = filed(citizen);
        given.done(code, new Command.Receive(null), by);
        given.done(code, new Command.AskSupplement("Thiếu", List.of(), null), by);
        var since = given.lookup.byCode(code, by).orElseThrow().waitingSince();

        given.done(code, new Command.ChooseDelivery("post"), citizen);

        assertThat(given.lookup.byCode(code, by).orElseThrow().waitingSince()).isEqualTo(since);
        assertThat(given.refused(code, new Command.ChooseDelivery("pigeon"), citizen))
                .isEqualTo(DossierRefusal.UNKNOWN_DELIVERY);
    }

    private int files(String code, Actor citizen) {
        return given.lookup.byCode(code, citizen).orElseThrow().attachments().size();
    }

    private String filed(Actor citizen) {
        var owner = new FileDossier.Owner("Nguyễn Thị Dân", null, null, null, null, null, citizen.account());
        var filing = new FileDossier(World.PROCEDURE, "online", null, given.world.commune.code(), null, owner, null);
        return given.receipt(given.commands.file(filing, Request.of(Ids.next()), by))
                .code();
    }

    private String drafted(Actor citizen) {
        var code = filed(citizen);
        for (int i = 0; i < 2; i++) given.done(code, new Command.Complete(null), by);
        given.done(code, new Command.Draft("1.pdf", EveryFile.TYPE, EveryFile.SIZE, NO_FILE), by);
        return code;
    }

    private static Outcome<String> tooOften() {
        return Outcome.refused(DossierRefusal.FOLLOWED_TOO_OFTEN);
    }

    /** Nobody else asks from there. */
    private static String address() {
        return "address " + Ids.next();
    }

    private static String key(Outcome<String> outcome) {
        if (outcome instanceof Outcome.Done<String>(var key)) return key;
        throw new AssertionError(outcome);
    }
}
