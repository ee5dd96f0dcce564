package vn.motcua.lateness.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How early people are warned.
 *
 * @param beforeDossierHours office hours before a dossier is due; 8 are a working day
 * @param beforeStepHours    office hours before a step is due
 */
@ConfigurationProperties("motcua.lateness")
record LatenessSettings(int beforeDossierHours, int beforeStepHours) {

    private static final int MOST = 800;

    LatenessSettings {
        if (beforeDossierHours < 0 || beforeDossierHours > MOST || beforeStepHours < 0 || beforeStepHours > MOST) {
            throw new IllegalArgumentException("motcua.lateness: hours lie between 0 and " + MOST);
        }
    }
}
