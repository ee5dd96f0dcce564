package vn.motcua.outbox.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.motcua.outbox.Carrier;

/** Sends while the server runs, at each carrier for itself: a slow gateway holds nobody else up. */
@Component
@EnableScheduling
@ConditionalOnWebApplication // lazy initialisation would not keep it away: scheduled beans are exempt from it
class SendTimer {

    private static final Logger LOG = LoggerFactory.getLogger(SendTimer.class);

    private final Sending sending;
    private final List<Carrier> carriers;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    SendTimer(Sending sending, List<Carrier> carriers) {
        this.sending = sending;
        this.carriers = carriers;
    }

    @Scheduled(initialDelayString = "${motcua.outbox.every}", fixedDelayString = "${motcua.outbox.every}")
    void send() {
        for (var carrier : carriers) {
            if (!carrier.open() || !busy.add(carrier.name())) continue;
            Thread.ofVirtual().name("outbox-" + carrier.name()).start(() -> {
                try {
                    quietly(() -> sending.send(carrier));
                } finally {
                    busy.remove(carrier.name());
                }
            });
        }
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void forget() {
        quietly(sending::forget);
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Messages could not be sent: {}", e.getClass().getSimpleName());
        }
    }
}
