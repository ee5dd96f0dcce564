package vn.motcua.dossier.internal;

import jakarta.annotation.PreDestroy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals while the server runs, and once more when it ends; a command of the CLI never makes this bean. */
@Component
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
