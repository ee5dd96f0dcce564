package vn.motcua.register.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.Moment;

/**
 * What a row says, as one number: the first eight bytes of a SHA-256. The order of the columns, the way a date is
 * written and the Unicode form do not matter, and an empty field is a missing one.
 */
final class ContentSum {

    private final MessageDigest digest;
    private final StringBuilder text = new StringBuilder(512);

    ContentSum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    long of(Entry entry) {
        text.setLength(0);
        add(entry.code());
        add(entry.procedure());
        add(entry.agency().code());
        add(entry.channel());
        add(entry.level());
        add(entry.name());
        add(entry.row().get(Columns.IDENTITY_NUMBER));
        add(entry.row().get(Columns.ADDRESS));
        add(entry.row().get(Columns.PHONE));
        add(entry.dates().received());
        add(entry.dates().due());
        add(entry.dates().resolved());
        add(entry.dates().returned());
        add(entry.dates().asked());
        text.append(entry.status().number()).append('\n');
        text.append(entry.refused() ? 'r' : '-');
        text.append(entry.componentsDigitised() ? 'c' : '-');
        text.append(entry.resultDigitised() ? 'd' : '-');
        text.append(entry.feeBearing() ? 'f' : '-');
        text.append(entry.paidOnline() ? 'p' : '-');
        text.append(entry.supplements()).append('\n');
        add(entry.note() == null ? "" : entry.note());
        return ByteBuffer.wrap(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** With its length in front, so that no value can pass for two. */
    private void add(String value) {
        var normal = Normalizer.normalize(value, Normalizer.Form.NFC);
        text.append(normal.length()).append(':').append(normal).append('\n');
    }

    private void add(@Nullable Moment moment) {
        if (moment != null) {
            text.append(moment.date().toEpochDay());
            if (moment.time() != null) text.append('T').append(moment.time().toSecondOfDay());
        }
        text.append('\n');
    }
}
