package vn.motcua.lateness.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Sweeps while the server runs; what one sweep could not do, the next one does. */
@Component
@ConditionalOnWebApplication // lazy initialisation would not keep it away: scheduled beans are exempt from it
class SweepTimer {

    private static final Logger LOG = LoggerFactory.getLogger(SweepTimer.class);

    private final Sweep sweep;

    SweepTimer(Sweep sweep) {
        this.sweep = sweep;
    }

    @Scheduled(initialDelayString = "${motcua.lateness.every}", fixedDelayString = "${motcua.lateness.every}")
    void sweep() {
        try {
            sweep.sweep();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "Warnings of what is late could not be given: {}",
                    e.getClass().getSimpleName());
        }
    }
}
