package vn.motcua.remotehelp.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param most hours one person may have booked that have not ended */
@ConfigurationProperties("motcua.remotehelp")
record RemoteHelpSettings(int most) {

    RemoteHelpSettings {
        if (most < 1 || most > 50) throw new IllegalArgumentException("motcua.remotehelp: most lies between 1 and 50");
    }
}
