package vn.motcua.outbox.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.motcua.outbox.Carrier;
import vn.motcua.outbox.Delivery;
import vn.motcua.outbox.SendOut;

/**
 * Sends what waits at a carrier. A batch is taken for a while (the lease) by one statement and sent outside of any
 * transaction. Whoever dies meanwhile leaves it to the next after the lease: it may then be offered twice, under the same
 * id. A receiver that cannot be reached gets one parcel at a time until one arrives.
 */
@Component
@EnableConfigurationProperties(OutboxSettings.class)
class Sending implements SendOut {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private static final int BATCH = 32;
    private static final int LANES = 4;
    private static final int MOST_BATCHES = 500;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int LONGEST_REASON = 300;

    private final MessageStore messages;
    private final List<Carrier> carriers;
    private final OutboxSettings settings;
    private final Clock clock;
    private final Set<String> unreachable = ConcurrentHashMap.newKeySet();

    Sending(MessageStore messages, List<Carrier> carriers, OutboxSettings settings, Clock clock) {
        this.messages = messages;
        this.carriers = carriers;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void now() {
        carriers.stream().filter(Carrier::open).forEach(this::send);
    }

    /** Sends all that is due at the carrier. */
    void send(Carrier carrier) {
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            int most = unreachable.contains(carrier.name()) ? 1 : BATCH;
            var now = instant();
            var taken = messages.take(carrier.name(), now, now.plus(LEASE), most);
            if (taken.isEmpty() || !sendAll(carrier, taken)) return;
        }
    }

    /** Removes what is long over. */
    void forget() {
        messages.forget(instant().minus(settings.keep()));
    }

    /** Whether it makes sense to go on at once. */
    private boolean sendAll(Carrier carrier, List<MessageStore.Taken> taken) {
        Queue<MessageStore.Taken> left = new ConcurrentLinkedQueue<>(taken);
        var reached = new AtomicBoolean(true);
        long latest = System.nanoTime()
                + LEASE.minusSeconds(2L * Carrier.LONGEST_SECONDS).toNanos();
        var lanes = new ArrayDeque<Thread>();
        for (int lane = 0; lane < Math.min(LANES, taken.size()); lane++) {
            lanes.add(Thread.ofVirtual().name("outbox-" + carrier.name()).start(() -> {
                while (reached.get() && System.nanoTime() < latest) {
                    var next = left.poll();
                    if (next == null) return;
                    if (!send(carrier, next)) reached.set(false);
                }
            }));
        }
        join(lanes);
        for (var each : left) messages.putBack(each.id(), instant().plus(wait(1)));
        if (!reached.get()) {
            if (unreachable.add(carrier.name())) LOG.warn("{} cannot be reached; what waits is kept", carrier.name());
        } else if (unreachable.remove(carrier.name())) {
            LOG.info("{} can be reached again", carrier.name());
        }
        return reached.get();
    }

    /** Whether the receiver could be reached. */
    private boolean send(Carrier carrier, MessageStore.Taken message) {
        if (message.notAfter() != null && !instant().isBefore(message.notAfter())) {
            messages.over(message.id(), instant());
            return true;
        }
        return switch (carry(carrier, message.id(), message.body())) {
            case Delivery.Delivered() -> {
                messages.sent(message.id(), instant());
                yield true;
            }
            case Delivery.Later(var why) -> {
                later(message, why);
                yield true;
            }
            case Delivery.Unreachable(var why) -> {
                later(message, why);
                yield false;
            }
            case Delivery.Never(var why) -> {
                messages.dead(message.id(), instant(), reason(why));
                yield true;
            }
        };
    }

    private void later(MessageStore.Taken message, String why) {
        var next = instant().plus(wait(message.tries()));
        if (next.isAfter(message.since().plus(settings.giveUp()))) messages.dead(message.id(), instant(), reason(why));
        else messages.again(message.id(), next, reason(why));
    }

    /** A fault of a carrier is not the end of the others' parcels. */
    private static Delivery carry(Carrier carrier, UUID id, String body) {
        try {
            return carrier.carry(id, body);
        } catch (RuntimeException e) {
            LOG.error(
                    "Carrier {} failed at message {}: {}",
                    carrier.name(),
                    id,
                    e.getClass().getSimpleName());
            return new Delivery.Later(e.getClass().getSimpleName());
        }
    }

    private static Duration wait(int tries) {
        return BackOff.after(tries, ThreadLocalRandom.current().nextDouble());
    }

    private static String reason(String why) {
        return why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why;
    }

    private static void join(Iterable<Thread> threads) {
        boolean interrupted = false;
        for (var thread : threads) {
            while (true) {
                try {
                    thread.join();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    private Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
