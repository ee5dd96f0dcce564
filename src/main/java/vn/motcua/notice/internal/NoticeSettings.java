package vn.motcua.notice.internal;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param quietFrom no SMS and nothing by Zalo from then, in Vietnam, unless somebody wishes otherwise
 * @param quietTo   until then; the same as the other: never quiet
 * @param tracking  where a dossier is followed; its code is added
 * @param petitions where a petition is followed; its code is added
 */
@ConfigurationProperties("motcua.notice")
record NoticeSettings(
        LocalTime quietFrom,
        LocalTime quietTo,
        String tracking,
        String petitions,
        String help,
        String helping,
        Smtp smtp,
        Gateway sms,
        Gateway zalo) {

    /** Another page of the server whose tracking is given. */
    String at(String path) {
        return tracking.replaceFirst("/track/?$", "") + path;
    }

    /**
     * @param host empty: no e-mail
     * @param tls  {@code starttls}, {@code tls} or {@code none}
     */
    record Smtp(String host, int port, String user, String password, String from, String tls) {

        Smtp {
            if (!host.isEmpty() && from.isEmpty()) {
                throw new IllegalArgumentException("MOTCUA_SMTP_FROM is missing: e-mail needs a sender");
            }
            if (!tls.equals("starttls") && !tls.equals("tls") && !tls.equals("none")) {
                throw new IllegalArgumentException("MOTCUA_SMTP_TLS is starttls, tls or none");
            }
        }

        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + "]"; // never the password
        }
    }

    /**
     * @param url    empty: nothing is sent this way
     * @param secret what both sides sign with
     */
    record Gateway(String url, String secret) {

        private static final int SHORTEST = 16;

        Gateway {
            if (!url.isEmpty() && secret.length() < SHORTEST) {
                throw new IllegalArgumentException("A gateway needs a secret of at least " + SHORTEST
                        + " characters: MOTCUA_SMS_SECRET, MOTCUA_ZALO_SECRET");
            }
        }

        @Override
        public String toString() {
            return "Gateway[" + url + "]"; // never the secret
        }
    }
}
