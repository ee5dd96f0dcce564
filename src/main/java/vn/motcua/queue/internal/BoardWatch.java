package vn.motcua.queue.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.motcua.queue.Board;
import vn.motcua.queue.BoardFeed;
import vn.motcua.shared.VietnameseTime;

/**
 * One thread looks at the version numbers of the watched agencies once a second, at once after an act on this node, and
 * not at all while nobody watches; a board that changed is read once and handed to all its screens.
 */
@Component
class BoardWatch implements BoardFeed {

    private static final long EVERY = Duration.ofSeconds(1).toNanos();

    /** What the screens of one agency share. */
    private static final class Channel {
        int screens;
        long version = -1;

        @Nullable
        LocalDate day;

        @Nullable
        Board latest;
    }

    private final BoardStore store;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private final Map<UUID, Channel> channels = new HashMap<>();
    private int screens;
    private boolean poked;
    private boolean looking;
    private boolean closed;

    BoardWatch(BoardStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Something happened on this node. */
    void poke() {
        lock.lock();
        try {
            poked = true;
            wanted.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable Watch watch(UUID agency) {
        lock.lock();
        try {
            if (closed || screens >= MOST) return null;
            screens++;
            var channel = channels.computeIfAbsent(agency, each -> new Channel());
            channel.screens++;
            poked = true;
            wanted.signal();
            if (!looking) {
                looking = true;
                Thread.ofVirtual().name("board-watch").start(this::look);
            }
            return new Screen(agency, channel);
        } finally {
            lock.unlock();
        }
    }

    /** Before the server waits for its last requests: screens would keep it waiting. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void look() {
        while (true) {
            try {
                var watched = next();
                if (watched.isEmpty()) return;
                refresh(watched);
            } catch (DataAccessException away) {
                // the database is away: screens keep what they show, and the next look is a second later
            } catch (InterruptedException ending) {
                return;
            }
        }
    }

    /** Waits until it is time to look; nothing when nobody watches any more. */
    private List<UUID> next() throws InterruptedException {
        lock.lock();
        try {
            long left = EVERY;
            while (!poked && !closed && left > 0) left = wanted.awaitNanos(left);
            poked = false;
            if (closed || channels.isEmpty()) {
                looking = false;
                return List.of();
            }
            return List.copyOf(channels.keySet());
        } finally {
            lock.unlock();
        }
    }

    private void refresh(List<UUID> watched) {
        var today = VietnameseTime.dateOf(clock.instant());
        var versions = store.versions(watched);
        for (var agency : watched) {
            long version = versions.getOrDefault(agency, 0L);
            if (!stale(agency, version, today)) continue;
            // Read after its version: a board may be newer than its number, never older, and is then read again.
            var board = store.board(agency, version, today);
            lock.lock();
            try {
                var channel = channels.get(agency);
                if (channel == null) continue;
                channel.version = version;
                channel.day = today;
                channel.latest = board;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean stale(UUID agency, long version, LocalDate today) {
        lock.lock();
        try {
            var channel = channels.get(agency);
            return channel != null && (channel.version != version || !today.equals(channel.day));
        } finally {
            lock.unlock();
        }
    }

    private final class Screen implements Watch {

        private final UUID agency;
        private final Channel channel;
        private @Nullable Board seen;
        private boolean left;

        Screen(UUID agency, Channel channel) {
            this.agency = agency;
            this.channel = channel;
        }

        @Override
        public @Nullable Board next(Duration patience) throws InterruptedException {
            lock.lock();
            try {
                long nanos = patience.toNanos();
                while (!closed && channel.latest == seen && nanos > 0) nanos = changed.awaitNanos(nanos);
                if (closed || channel.latest == seen) return null;
                seen = channel.latest;
                return seen;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public boolean over() {
            lock.lock();
            try {
                return closed;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                if (left) return;
                left = true;
                screens--;
                if (--channel.screens == 0) channels.remove(agency, channel);
            } finally {
                lock.unlock();
            }
        }
    }
}
