package vn.motcua.dossier.internal;

import jakarta.annotation.PreDestroy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Seals while the server runs, and once more when it ends. A command of the CLI is no server: what it writes, it seals by
 * itself, and one that only reads leaves the seals alone.
 */
@Component
@ConditionalOnWebApplication // lazy initialisation would not keep it away: scheduled beans are exempt from it
class SealingTimer {

    private final Sealing sealing;

    SealingTimer(Sealing sealing) {
        this.sealing = sealing;
    }

    @Scheduled(initialDelayString = "${motcua.seal.every}", fixedDelayString = "${motcua.seal.every}")
    @PreDestroy
    void seal() {
        sealing.sealIfPossible();
    }
}
