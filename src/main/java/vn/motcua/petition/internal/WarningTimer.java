package vn.motcua.petition.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks for what is due while the server runs; what one look could not do, the next one does. */
@Component
@ConditionalOnWebApplication // lazy initialisation would not keep it away: scheduled beans are exempt from it
class WarningTimer {

    private static final Logger LOG = LoggerFactory.getLogger(WarningTimer.class);

    private final Warning warning;

    WarningTimer(Warning warning) {
        this.warning = warning;
    }

    @Scheduled(initialDelayString = "${motcua.petition.every}", fixedDelayString = "${motcua.petition.every}")
    void look() {
        try {
            warning.look();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "Warnings of petitions could not be given: {}", e.getClass().getSimpleName());
        }
    }
}
