package vn.motcua.remotehelp.internal;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Codes that messages name an hour by: its day and six signs nobody mistakes for each other. They open nothing. */
final class Codes {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final SecureRandom random = new SecureRandom();

    String next(LocalDate day) {
        var code = new StringBuilder("HT-").append(DAY.format(day)).append('-');
        for (int i = 0; i < LENGTH; i++) code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        return code.toString();
    }
}
