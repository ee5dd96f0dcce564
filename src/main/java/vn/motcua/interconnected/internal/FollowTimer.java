package vn.motcua.interconnected.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Does while the server runs what did not follow at once: another node died, or the database was away. */
@Component
@ConditionalOnWebApplication // lazy initialisation would not keep it away: scheduled beans are exempt from it
class FollowTimer {

    private static final Logger LOG = LoggerFactory.getLogger(FollowTimer.class);

    private final Follower follower;

    FollowTimer(Follower follower) {
        this.follower = follower;
    }

    @Scheduled(
            initialDelayString = "${motcua.interconnected.every}",
            fixedDelayString = "${motcua.interconnected.every}")
    void sweep() {
        try {
            follower.sweep();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "Interconnected dossiers could not be followed: {}",
                    e.getClass().getSimpleName());
        }
    }
}
