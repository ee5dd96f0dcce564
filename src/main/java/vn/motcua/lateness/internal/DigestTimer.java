package vn.motcua.lateness.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks every few minutes whether it is the morning of a working day. */
@Component
@ConditionalOnWebApplication // lazy initialisation would not keep it away: scheduled beans are exempt from it
class DigestTimer {

    private static final Logger LOG = LoggerFactory.getLogger(DigestTimer.class);

    private final MorningDigest digest;

    DigestTimer(MorningDigest digest) {
        this.digest = digest;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void tell() {
        try {
            digest.tell();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Officers could not be told what is due: {}", e.getClass().getSimpleName());
        }
    }
}
