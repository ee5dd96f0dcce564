package vn.motcua.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * One part of a workbook while it is unpacked, watched: against parts that unpack to a multiple no real sheet has, to
 * more than fits a workbook, or that make the parser hold endless tags and texts.
 */
final class PartStream extends FilterInputStream {

    /** Times its packed size a part may have; sheets of the same row again and again stay below 60. */
    static final long MOST_RATIO = 100;

    /** Bytes a part may have whatever its ratio. */
    static final long FREE = 1 << 20;

    /** Bytes of all parts that are read: more than twice a full sheet of 21 columns. */
    static final long MOST = 2L << 30;

    /** Bytes between two tags; a cell's text has at most 32,767 characters. */
    private static final int LONGEST_RUN = 1 << 20;

    /** What all parts of one workbook may come to. */
    static final class Budget {
        private long left = MOST;
    }

    private final Budget budget;
    private final long allowed;
    private long size;
    private int run;

    PartStream(InputStream in, long packed, Budget budget) {
        super(in);
        this.budget = budget;
        this.allowed = allowed(packed);
    }

    /** Whether a part may be as large as it says it is; what it really comes to is counted. */
    static boolean fits(long size, long packed) {
        return size <= Math.min(MOST, allowed(packed));
    }

    private static long allowed(long packed) {
        return Math.max(FREE, packed * MOST_RATIO);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = super.read(buffer, offset, length);
        if (got <= 0) return got;
        size += got;
        budget.left -= got;
        if (size > allowed || budget.left < 0) throw Unreadable.bomb();
        for (int i = offset; i < offset + got; i++) {
            if (buffer[i] == '<') run = 0;
            else if (++run > LONGEST_RUN) throw Unreadable.bomb();
        }
        return got;
    }
}
