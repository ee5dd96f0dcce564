package vn.motcua.dossier.internal;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes looks down while the server runs, and once more when it stops; what could not be written waits. */
@Component
@ConditionalOnWebApplication // lazy initialisation would not keep it away: scheduled beans are exempt from it
class SeenTimer {

    private static final Logger LOG = LoggerFactory.getLogger(SeenTimer.class);

    private final SeenLog seen;

    SeenTimer(SeenLog seen) {
        this.seen = seen;
    }

    @PreDestroy
    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void write() {
        try {
            seen.write();
        } catch (DataAccessException e) {
            LOG.warn("Who looked could not be written down: {}", e.getClass().getSimpleName());
        }
    }
}
