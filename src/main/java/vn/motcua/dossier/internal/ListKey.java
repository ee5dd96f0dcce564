package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the next page of a list begins: after this due date and id. Anything unreadable means the beginning. */
record ListKey(@Nullable Instant due, @Nullable UUID id) {

    private static final ListKey BEGINNING = new ListKey(null, null);

    static ListKey parse(@Nullable String text) {
        if (text == null || text.isBlank()) return BEGINNING;
        int bar = text.indexOf('~');
        try {
            var id = UUID.fromString(text.substring(bar + 1));
            return new ListKey(bar <= 0 ? null : micros(Long.parseLong(text.substring(0, bar))), id);
        } catch (IllegalArgumentException unreadable) {
            return BEGINNING;
        }
    }

    String text() {
        return (due == null ? "" : Long.toString(due.getEpochSecond() * 1_000_000 + due.getNano() / 1_000)) + "~" + id;
    }

    private static Instant micros(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }
}
