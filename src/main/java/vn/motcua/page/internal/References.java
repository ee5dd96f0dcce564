package vn.motcua.page.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Logs a broken assumption once, under a number that people can read out on the phone. Messages of exceptions and
 * addresses as typed may name persons, so only types, SQL states, places in the code and the pattern of the address
 * are written.
 */
@Component
class References {

    private static final Logger LOG = LoggerFactory.getLogger(References.class);
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // none that sounds or looks like another
    private static final int LENGTH = 8;
    private static final int PLACES = 25;

    private final SecureRandom random = new SecureRandom();

    String log(Throwable failure, HttpServletRequest request) {
        var reference = next();
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.error("reference {}: {} {}\n{}", reference, request.getMethod(), pattern, describe(failure));
        return reference;
    }

    private String next() {
        var reference = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) reference.append('-');
            reference.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }

    static String describe(Throwable failure) {
        var lines = new ArrayList<String>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            var state = cause instanceof SQLException sql ? " SQLSTATE " + sql.getSQLState() : "";
            lines.add("  " + cause.getClass().getName() + state);
            lines.add(Arrays.stream(cause.getStackTrace())
                    .limit(PLACES)
                    .map(place -> "    at " + place)
                    .collect(Collectors.joining("\n")));
        }
        return String.join("\n", lines);
    }
}
