package vn.motcua.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * UTF-8 text on its way into the CSV parser, watched for what the parser does not tell: where the open quote was
 * opened, where text follows a closing quote, and whether bytes or characters occurred that no table contains.
 */
final class WatchedText extends Reader {

    /** Stands for bytes that are not UTF-8. A noncharacter: no exchanged text contains it. */
    static final char DAMAGED = '\uffff';

    private static final int AHEAD = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private final Reader source;
    private final char[] ahead = new char[AHEAD];
    private int aheadAt;
    private int aheadEnd;
    private char separator = ',';

    private State state = State.FIELD_START;
    private boolean afterReturn;
    private boolean suspect;
    private boolean ended;
    private long line = 1;
    private int field;
    private long quoteOpened;
    private int quoteOpenedIn;
    private long quoteBroken;
    private int quoteBrokenIn;

    WatchedText(InputStream in) throws IOException {
        source = new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(DAMAGED)));
        while (aheadEnd < AHEAD) {
            int got = source.read(ahead, aheadEnd, AHEAD - aheadEnd);
            if (got < 0) break;
            aheadEnd += got;
        }
        if (aheadEnd > 0 && ahead[0] == BYTE_ORDER_MARK) aheadAt = 1;
        separator = detectSeparator();
    }

    /** Comma or semicolon, whichever the header has more of outside quotes. */
    char separator() {
        return separator;
    }

    /** Whether there is nothing but white space at the beginning of the text, as far as was looked ahead. */
    boolean isBlank() {
        return new String(ahead, aheadAt, aheadEnd - aheadAt).isBlank() && aheadEnd < AHEAD;
    }

    /** Whether a damaged or a NUL character has passed; the fields then need a closer look. */
    boolean suspect() {
        return suspect;
    }

    /** The line of the quote that is open now, 0 when none is. */
    long quoteOpened() {
        return state == State.QUOTED ? quoteOpened : 0;
    }

    /** The field, counted from 0 in its record, of the quote that was opened last. */
    int quoteOpenedIn() {
        return quoteOpenedIn;
    }

    /** Whether the parser has asked for more than there is; until then an open quote may still close. */
    boolean ended() {
        return ended;
    }

    /** The line where text followed a closing quote first, 0 when it never did. */
    long quoteBroken() {
        return quoteBroken;
    }

    /** The field, counted from 0 in its record, where text followed a closing quote first. */
    int quoteBrokenIn() {
        return quoteBrokenIn;
    }

    /** The line read last; the parser may be behind. */
    long line() {
        return line;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int got;
        if (aheadAt < aheadEnd) {
            got = Math.min(length, aheadEnd - aheadAt);
            System.arraycopy(ahead, aheadAt, buffer, offset, got);
            aheadAt += got;
        } else {
            got = source.read(buffer, offset, length);
        }
        ended = got < 0;
        watch(buffer, offset, offset + got);
        return got;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private void watch(char[] buffer, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = buffer[i];
            if (c > '"' && c != separator && c != DAMAGED) {
                if (state != State.QUOTED) leaveStart();
                afterReturn = false;
                continue;
            }
            if (c == DAMAGED || c == 0) suspect = true;
            boolean lineEnd = c == '\r' || c == '\n';
            if (lineEnd && !(c == '\n' && afterReturn)) line++;
            afterReturn = c == '\r';
            if (state != State.QUOTED) field = lineEnd ? 0 : c == separator ? field + 1 : field;
            switch (state) {
                case FIELD_START -> {
                    if (c == '"') {
                        state = State.QUOTED;
                        quoteOpened = line;
                        quoteOpenedIn = field;
                    } else if (c != separator && !lineEnd) {
                        state = State.PLAIN;
                    }
                }
                case PLAIN -> {
                    if (c == separator || lineEnd) state = State.FIELD_START;
                }
                case QUOTED -> {
                    if (c == '"') state = State.QUOTE_IN_QUOTED;
                }
                case QUOTE_IN_QUOTED -> {
                    if (c == '"') state = State.QUOTED;
                    else if (c == separator || lineEnd) state = State.FIELD_START;
                    else leaveStart();
                }
            }
        }
    }

    /** A character of a value outside quotes. */
    private void leaveStart() {
        if (state == State.QUOTE_IN_QUOTED && quoteBroken == 0) {
            quoteBroken = line;
            quoteBrokenIn = field;
        }
        state = State.PLAIN;
    }

    private char detectSeparator() {
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        boolean begun = false;
        for (char c : Arrays.copyOfRange(ahead, aheadAt, aheadEnd)) {
            if (!quoted && begun && (c == '\n' || c == '\r')) break;
            if (c == '"') quoted = !quoted;
            if (!quoted && c == ',') commas++;
            if (!quoted && c == ';') semicolons++;
            begun |= !Character.isWhitespace(c);
        }
        return semicolons > commas ? ';' : ',';
    }
}
