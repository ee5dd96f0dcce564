package vn.motcua.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.outbox.Carrier;
import vn.motcua.outbox.DeadLetters;
import vn.motcua.outbox.Delivery;
import vn.motcua.outbox.Outbox;
import vn.motcua.outbox.Outbox.State;
import vn.motcua.outbox.OutboxKeeper;
import vn.motcua.outbox.OutboxRefusal;
import vn.motcua.outbox.Parcel;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

@MotcuaIT
class SendingIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final OutboxSettings SETTINGS = new OutboxSettings(Duration.ofHours(72), Duration.ofDays(90));

    @Autowired
    Outbox outbox;

    @Autowired
    MessageStore messages;

    @Autowired
    DeadLetters dead;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    TestClock clock;

    private final String carrier = "test" + (char) ('a' + NUMBER.incrementAndGet());

    @Test
    void what_is_added_in_a_transaction_leaves_only_if_it_commits() {
        transactions.executeWithoutResult(status -> {
            outbox.add(List.of(parcel("kept")));
        });
        transactions.executeWithoutResult(status -> {
            outbox.add(List.of(parcel("lost")));
            status.setRollbackOnly();
        });
        var receiver = new Receiver(carrier, id -> new Delivery.Delivered());

        node().send(receiver);

        assertThat(receiver.taken.values()).containsExactly("kept");
        assertThat(state("kept")).isEqualTo(State.SENT);
    }

    @Test
    void the_same_key_twice_is_one_parcel_and_its_words_go_once_it_is_sent() {
        outbox.add(List.of(parcel("one")));
        outbox.add(List.of(parcel("one"), parcel("two")));
        var receiver = new Receiver(carrier, id -> new Delivery.Delivered());

        node().send(receiver);
        node().send(receiver);

        assertThat(receiver.offers).hasValue(2);
        assertThat(jdbc.sql("select count(*) from outbox.message where carrier = :carrier and body is not null")
                        .param("carrier", carrier)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_gateway_that_is_down_for_a_day_loses_nothing_and_is_asked_seldom() {
        int many = 40;
        outbox.add(IntStream.range(0, many).mapToObj(i -> parcel("day" + i)).toList());
        var down = new Receiver(carrier, id -> new Delivery.Unreachable("ConnectException"));
        var node = node();
        for (int minute = 0; minute < 24 * 60; minute += 5) {
            node.send(down);
            clock.advance(Duration.ofMinutes(5));
        }
        assertThat(down.offers.get()).isLessThan(24 * 12 + 10);

        var up = new Receiver(carrier, id -> new Delivery.Delivered());
        for (int minute = 0; minute < 20; minute++) {
            node.send(up);
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(new HashSet<>(up.taken.values())).hasSize(many);
        assertThat(up.offers).hasValue(many);
    }

    @Test
    void many_nodes_a_moody_gateway_and_lost_answers_give_each_message_once_by_its_id() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        int many = 300;
        var keys = IntStream.range(0, many).mapToObj(i -> "mood" + i).toList();
        outbox.add(keys.stream().map(this::parcel).toList());
        var receiver = new Receiver(carrier, id -> {
            synchronized (random) {
                return switch (random.nextInt(5)) {
                    case 0 -> new Delivery.Later("HTTP 500");
                    case 1 -> new Delivery.Unreachable("SocketTimeoutException");
                    default -> new Delivery.Delivered();
                };
            }
        });
        receiver.forgetful = new Random(seed + 1);
        var nodes = List.of(node(), node(), node());

        for (int round = 0; round < 400 && waiting() > 0; round++) {
            var threads = nodes.stream()
                    .map(node -> Thread.ofVirtual().start(() -> node.send(receiver)))
                    .toList();
            threads.forEach(SendingIT::join);
            clock.advance(Duration.ofMinutes(6)); // also beyond the lease of whoever died
        }

        assertThat(waiting()).as("seed %d", seed).isZero();
        assertThat(receiver.taken).as("seed %d", seed).hasSize(many);
        assertThat(Set.copyOf(receiver.taken.values())).as("seed %d", seed).isEqualTo(Set.copyOf(keys));
    }

    @Test
    void what_a_dead_node_had_taken_is_sent_by_another_after_the_lease_and_not_before() {
        outbox.add(List.of(parcel("orphan")));
        messages.take(carrier, clock.instant(), clock.instant().plus(Duration.ofMinutes(5)), 10); // and the node dies
        var receiver = new Receiver(carrier, id -> new Delivery.Delivered());

        node().send(receiver);
        assertThat(receiver.taken).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        node().send(receiver);

        assertThat(receiver.taken.values()).containsExactly("orphan");
    }

    @Test
    void what_can_never_arrive_is_a_dead_letter_that_somebody_sends_again_or_gives_up() {
        outbox.add(List.of(parcel("wrong"), parcel("hopeless")));
        node().send(new Receiver(carrier, id -> new Delivery.Never("HTTP 400")));
        var letters = letters();
        assertThat(letters).hasSize(2).allMatch(letter -> letter.error().equals("HTTP 400"));

        var keeper = keeper(true);
        var wrong = letters.stream()
                .filter(each -> each.about().equals("about wrong"))
                .findFirst()
                .orElseThrow();
        var hopeless =
                letters.stream().filter(each -> !each.equals(wrong)).findFirst().orElseThrow();
        assertThat(dead.replay(wrong.id(), keeper)).isInstanceOf(Outcome.Done.class);
        assertThat(dead.replay(wrong.id(), keeper)).isEqualTo(Outcome.refused(OutboxRefusal.LETTER_UNKNOWN));
        assertThat(dead.drop(hopeless.id(), keeper)).isInstanceOf(Outcome.Done.class);
        var receiver = new Receiver(carrier, id -> new Delivery.Delivered());
        node().send(receiver);

        assertThat(receiver.taken).containsExactly(Map.entry(wrong.id(), "wrong"));
        assertThat(state("hopeless")).isEqualTo(State.DROPPED);
        assertThat(acts(keeper))
                .extracting(DeadLetters.Act::action, DeadLetters.Act::about, DeadLetters.Act::letters)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("REPLAY", "about wrong", 1),
                        org.assertj.core.groups.Tuple.tuple("DROP", hopeless.about(), 1));
        assertThat(letters()).isEmpty();
    }

    @Test
    void nobody_else_sees_or_touches_dead_letters() {
        var nobody = keeper(false);

        assertThat(dead.list(null, nobody)).isEqualTo(Outcome.refused(OutboxRefusal.NOT_ALLOWED));
        assertThat(dead.replay(Ids.next(), nobody)).isEqualTo(Outcome.refused(OutboxRefusal.NOT_ALLOWED));
        assertThat(dead.replayAll(carrier, nobody)).isEqualTo(Outcome.refused(OutboxRefusal.NOT_ALLOWED));
        assertThat(dead.acts(nobody)).isEqualTo(Outcome.refused(OutboxRefusal.NOT_ALLOWED));
        assertThat(dead.drop(Ids.next(), nobody)).isEqualTo(Outcome.refused(OutboxRefusal.NOT_ALLOWED));
    }

    @Test
    void after_three_days_of_trying_somebody_has_to_look_and_nothing_pointless_is_sent() {
        var soon = clock.instant().plus(Duration.ofMinutes(10));
        outbox.add(List.of(parcel("tried"), new Parcel("code", carrier, "about", "code", null, soon)));
        var busy = new Receiver(carrier, id -> new Delivery.Later("HTTP 503"));
        var node = node();
        for (int hour = 0; hour < 74; hour++) {
            node.send(busy);
            clock.advance(Duration.ofHours(1));
        }

        assertThat(state("tried")).isEqualTo(State.DEAD);
        assertThat(state("code")).isEqualTo(State.DROPPED);
    }

    private List<DeadLetters.Act> acts(OutboxKeeper keeper) {
        if (dead.acts(keeper) instanceof Outcome.Done<List<DeadLetters.Act>>(var acts)) {
            return acts.stream().filter(each -> each.carrier().equals(carrier)).toList();
        }
        throw new AssertionError();
    }

    private List<DeadLetters.Letter> letters() {
        if (dead.list(null, keeper(true)) instanceof Outcome.Done<DeadLetters.Listing>(var listing)) {
            return listing.letters().stream()
                    .filter(each -> each.carrier().equals(carrier))
                    .toList();
        }
        throw new AssertionError();
    }

    private static OutboxKeeper keeper(boolean keeps) {
        return new OutboxKeeper() {
            @Override
            public UUID account() {
                return new UUID(0, 7);
            }

            @Override
            public boolean keepsOutbox() {
                return keeps;
            }
        };
    }

    private Parcel parcel(String key) {
        return new Parcel(key, carrier, "about " + key, key);
    }

    private Sending node() {
        return new Sending(messages, List.of(), SETTINGS, clock);
    }

    private State state(String key) {
        return outbox.fates(List.of(key)).get(key).state();
    }

    private long waiting() {
        return jdbc.sql("select count(*) from outbox.message where carrier = :carrier and state = 'WAITING'")
                .param("carrier", carrier)
                .query(Long.class)
                .single();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Mood {
        Delivery about(UUID id);
    }

    /** Takes what it delivers; the same id again is the same message. Now and then its answer gets lost. */
    private static final class Receiver implements Carrier {

        private final String name;
        private final Mood mood;
        private final Map<UUID, String> taken = new ConcurrentHashMap<>();
        private final AtomicInteger offers = new AtomicInteger();
        private final List<UUID> order = new ArrayList<>();
        private @org.jspecify.annotations.Nullable Random forgetful;

        Receiver(String name, Mood mood) {
            this.name = name;
            this.mood = mood;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean open() {
            return true;
        }

        @Override
        public Delivery carry(UUID id, String body) {
            offers.incrementAndGet();
            var delivery = mood.about(id);
            if (!(delivery instanceof Delivery.Delivered)) return delivery;
            synchronized (order) {
                order.add(id);
                taken.put(id, body);
                return forgetful != null && forgetful.nextInt(4) == 0 ? new Delivery.Later("lost answer") : delivery;
            }
        }
    }
}
