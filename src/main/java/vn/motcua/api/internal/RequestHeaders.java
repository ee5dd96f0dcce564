package vn.motcua.api.internal;

import static vn.motcua.api.ApiRefusal.HEADER_INVALID;
import static vn.motcua.api.ApiRefusal.PARAMETER_INVALID;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Ids;
import vn.motcua.shared.VietnameseTime;

/** How a command is asked for, from the headers {@code Idempotency-Key} and {@code If-Match} and the parameter {@code happened}. */
final class RequestHeaders {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotent-Replay";

    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{1,255}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,9})\"");

    private RequestHeaders() {}

    static Request request(HttpServletRequest http, Actor by) {
        return new Request(id(http, by), version(http), happened(http));
    }

    /** A UUID is used as it is, another key stands for one that depends on it and the account; none gets a fresh one. */
    static UUID id(HttpServletRequest http, Actor by) {
        var key = single(http, KEY);
        if (key == null) return Ids.next();
        if (!PRINTABLE.matcher(key).matches()) throw Refused.because(HEADER_INVALID, KEY);
        return UUID_FORM.matcher(key).matches() ? UUID.fromString(key) : named(by.account() + "\n" + key);
    }

    private static @Nullable Integer version(HttpServletRequest http) {
        var seen = single(http, HttpHeaders.IF_MATCH);
        if (seen == null || seen.equals("*")) return null;
        var version = VERSION.matcher(seen);
        if (!version.matches()) throw Refused.because(HEADER_INVALID, HttpHeaders.IF_MATCH);
        return Integer.valueOf(version.group(1));
    }

    private static @Nullable Instant happened(HttpServletRequest http) {
        var text = http.getParameter("happened");
        if (text == null) return null;
        try {
            var at = OffsetDateTime.parse(text);
            boolean near = at.getYear() >= 1800 && at.getYear() <= 2300;
            if (near && VietnameseTime.inRange(VietnameseTime.dateOf(at.toInstant()))) return at.toInstant();
        } catch (DateTimeException unreadable) {
            // the same answer as for one that is out of range
        }
        throw Refused.because(PARAMETER_INVALID, "happened");
    }

    private static @Nullable String single(HttpServletRequest http, String name) {
        var values = Collections.list(http.getHeaders(name));
        if (values.size() > 1) throw Refused.because(HEADER_INVALID, name);
        return values.isEmpty() ? null : values.getFirst().strip();
    }

    /** A UUIDv8 (RFC 9562) made of the first bits of the SHA-256. */
    private static UUID named(String text) {
        try {
            var sum =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            long high = sum.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L;
            long low = sum.getLong() >>> 2 | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
