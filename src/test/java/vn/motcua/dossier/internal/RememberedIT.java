package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** Two nodes on one database: what one remembers may be old, and must never show. */
@MotcuaIT
class RememberedIT {

    private static final byte[] NO_HEAD = {};

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    World world;
    DossierStore store;
    Remembered here;
    CommandPipeline node;
    CommandPipeline otherNode;
    Actor by;

    @BeforeEach
    void open() {
        world = new World();
        store = new DossierStore(jdbc);
        here = new Remembered();
        node = world.pipeline(source, clock, here);
        otherNode = world.pipeline(source, clock);
        by = world.everybody();
    }

    @Test
    void what_is_remembered_is_what_a_read_would_bring() {
        long seed = Long.getLong("motcua.seed", System.nanoTime());
        var random = new Random(seed);
        int compared = 0;

        for (int life = 0; life < 60; life++) {
            var code = filed();
            for (int i = 0; i < 25; i++) {
                clock.advance(Duration.ofMinutes(random.nextInt(600)));
                node.give(code, anything(random), Request.of(Ids.next()), by);
                var remembered = here.of(code, by);
                if (remembered == null) continue;
                var read = read(code);
                compared++;
                assertThat(remembered.dossier().head())
                        .as("seed %d", seed)
                        .isEqualTo(read.dossier().head());
                assertThat(headless(remembered)).as("seed %d", seed).isEqualTo(headless(read));
                assertThat(remembered.fact()).as("seed %d", seed).isEqualTo(read.fact());
                assertThat(remembered.digitised()).as("seed %d", seed).isEqualTo(read.digitised());
            }
        }

        assertThat(compared).isGreaterThan(300);
    }

    @Test
    void nodes_in_turn_write_one_whole_chain() {
        long seed = Long.getLong("motcua.seed", System.nanoTime());
        var random = new Random(seed);

        for (int life = 0; life < 40; life++) {
            var code = filed();
            int written = 1;
            for (int i = 0; i < 20; i++) {
                clock.advance(Duration.ofMinutes(random.nextInt(600)));
                var at = random.nextBoolean() ? node : otherNode;
                var version = random.nextInt(4) == 0 ? written : null;
                var outcome = at.give(code, anything(random), new Request(Ids.next(), version, null), by);
                if (outcome instanceof Outcome.Done<Receipt>(var receipt)) {
                    written++;
                    assertThat(receipt.version()).as("seed %d", seed).isEqualTo(written);
                } else if (version != null) {
                    assertThat(refusal(outcome)).as("seed %d", seed).isNotEqualTo(DossierRefusal.STALE_VERSION);
                }
            }
            assertThat(read(code).dossier().version()).as("seed %d", seed).isEqualTo(written);
        }
    }

    @Test
    void a_refusal_is_never_given_on_an_old_state() {
        var code = filed();
        otherNode.give(code, new Command.TakeOver(), Request.of(Ids.next()), by);
        otherNode.give(code, new Command.Complete(null), Request.of(Ids.next()), by);

        var askedForTheOldVersion = node.give(code, new Command.TakeOver(), new Request(Ids.next(), 1, null), by);
        var askedForTheNewOne = node.give(code, new Command.TakeOver(), new Request(Ids.next(), 3, null), by);

        assertThat(refusal(askedForTheOldVersion)).isEqualTo(DossierRefusal.STALE_VERSION);
        assertThat(askedForTheNewOne).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_retry_at_another_node_is_answered_from_its_stored_outcome() {
        var code = filed();
        var request = Request.of(Ids.next());
        var first = otherNode.give(code, new Command.TakeOver(), request, by);

        var again = node.give(code, new Command.TakeOver(), request, by);
        var other = node.give(code, new Command.Complete(null), request, by);

        assertThat(receipt(again).replayed()).isTrue();
        assertThat(receipt(again).version()).isEqualTo(receipt(first).version());
        assertThat(refusal(other)).isEqualTo(DossierRefusal.REQUEST_REUSED);
    }

    @Test
    void who_may_not_see_a_dossier_finds_none_however_well_it_is_remembered() {
        var code = filed();
        var stranger = world.officer(world.neighbour, vn.motcua.identity.Role.RECEPTIONIST);

        var outcome = node.give(code, new Command.TakeOver(), Request.of(Ids.next()), stranger);

        assertThat(here.of(code, by)).isNotNull();
        assertThat(refusal(outcome)).isEqualTo(DossierRefusal.DOSSIER_NOT_FOUND);
    }

    private Command anything(Random random) {
        return switch (random.nextInt(22)) {
            case 0, 1, 2, 3 -> new Command.TakeOver();
            case 4, 5, 6, 7 -> new Command.Complete(random.nextBoolean() ? "xong" : null);
            case 8 -> new Command.AskSupplement("Thiếu tờ khai", List.of("C1"), "Điều 7");
            case 9 -> new Command.Supplement(null);
            case 10 -> new Command.AskPayment(50_000, "Thuế");
            case 11 -> new Command.ConfirmPayment("BL1", random.nextBoolean());
            case 12 -> new Command.Pause("Điều 5", "Chờ giám định");
            case 13 -> new Command.Resume(null);
            case 14 -> new Command.HandBack(random.nextInt(3), "Xem lại");
            case 15 -> new Command.RecordResult("12/QĐ", "Quyết định");
            case 16 -> new Command.Apologise("Quá tải", clock.instant().plus(Duration.ofDays(20)));
            case 17 -> new Command.Extend("verify", "Cần xác minh");
            case 18 -> new Command.Correct(Command.Entry.CHANNEL, "post", "Ghi nhầm");
            case 19 -> new Command.Assign(by.account(), null);
            case 20 ->
                new Command.Correct(
                        Command.Entry.RECEIVED_AT, instantBefore(random).toString(), "Ghi nhầm giờ");
            default ->
                random.nextInt(4) == 0
                        ? new Command.Refuse("Điều 9", "Không đủ điều kiện")
                        : new Command.Correct(Command.Entry.OWNER_NAME, "Trần Văn " + random.nextInt(9), "Sai tên");
        };
    }

    private Instant instantBefore(Random random) {
        return clock.instant().minus(Duration.ofMinutes(random.nextInt(2_000)));
    }

    private DossierStore.State read(String code) {
        var state = store.load(code, new UUID(0, 0), by).state();
        assertThat(state).isNotNull();
        return java.util.Objects.requireNonNull(state);
    }

    /** Arrays have no equality of their own. */
    private static Dossier headless(DossierStore.State state) {
        return state.dossier().named(state.dossier().code(), NO_HEAD);
    }

    private String filed() {
        return receipt(node.file(world.filing("Nguyễn Thị Thủy"), Request.of(Ids.next()), by))
                .code();
    }

    private static Receipt receipt(Outcome<Receipt> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Receipt>) outcome).value();
    }

    private static Object refusal(Outcome<Receipt> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<Receipt>) outcome).refusal().code();
    }
}
