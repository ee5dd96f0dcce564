package vn.motcua.form.internal;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Reminds while the server runs; what one round could not do, the next one does. */
@Component
@ConditionalOnWebApplication // lazy initialisation would not keep it away: scheduled beans are exempt from it
class ReminderTimer {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderTimer.class);

    private final Reminding reminding;

    ReminderTimer(Reminding reminding) {
        this.reminding = reminding;
    }

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void remind() {
        try {
            reminding.remind();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Nobody could be reminded of a filing: {}", e.getClass().getSimpleName());
        }
    }
}
