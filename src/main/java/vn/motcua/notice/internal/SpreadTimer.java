package vn.motcua.notice.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Spreads while the server runs; what one round could not do, the next one does. */
@Component
@ConditionalOnWebApplication // lazy initialisation would not keep it away: scheduled beans are exempt from it
class SpreadTimer {

    private static final Logger LOG = LoggerFactory.getLogger(SpreadTimer.class);

    private final Spreading spreading;

    SpreadTimer(Spreading spreading) {
        this.spreading = spreading;
    }

    @Scheduled(initialDelayString = "${motcua.notice.every}", fixedDelayString = "${motcua.notice.every}")
    void spread() {
        try {
            spreading.spread();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Notices could not be sent on: {}", e.getClass().getSimpleName());
        }
    }
}
