package vn.motcua.remotehelp.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Reminds while the server runs; what one look could not do, the next one does. */
@Component
@ConditionalOnWebApplication // lazy initialisation would not keep it away: scheduled beans are exempt from it
class RemindTimer {

    private static final Logger LOG = LoggerFactory.getLogger(RemindTimer.class);

    private final Reminding reminding;

    RemindTimer(Reminding reminding) {
        this.reminding = reminding;
    }

    @Scheduled(initialDelayString = "${motcua.remotehelp.every}", fixedDelayString = "${motcua.remotehelp.every}")
    void remind() {
        try {
            reminding.remind();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Nobody could be reminded of remote help: {}", e.getClass().getSimpleName());
        }
    }
}
