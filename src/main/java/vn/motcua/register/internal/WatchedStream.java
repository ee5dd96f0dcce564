package vn.motcua.register.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and sums what is read through it. */
final class WatchedStream extends FilterInputStream {

    private final MessageDigest digest;
    private volatile long count;

    WatchedStream(InputStream in) {
        super(in);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    long count() {
        return count;
    }

    /** Of everything read so far, in hexadecimal. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) seen(new byte[] {(byte) one}, 0, 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = super.read(buffer, offset, length);
        if (got > 0) seen(buffer, offset, got);
        return got;
    }

    @Override
    public long skip(long count) throws IOException {
        throw new IOException("a register is read, not skipped");
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Only one thread reads. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void seen(byte[] buffer, int offset, int length) {
        digest.update(buffer, offset, length);
        count += length;
    }
}
