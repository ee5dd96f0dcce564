package vn.motcua.file.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.motcua.file.FileDamaged;

/** A file's content that withholds its last bytes until all of it proved to be what the name says. */
final class Checked extends FilterInputStream {

    private final MessageDigest digest = sha256();
    private final String expected;
    private long left;

    /** @param size length of the file now, in bytes */
    Checked(InputStream content, String expected, long size) throws IOException {
        super(content);
        this.expected = expected;
        this.left = size;
        if (size == 0) verify();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) return 0;
        int read = super.read(buffer, offset, length);
        if (read < 0) {
            if (left > 0) throw new FileDamaged(expected);
            return -1;
        }
        digest.update(buffer, offset, read);
        left -= read;
        if (left < 0) throw new FileDamaged(expected);
        if (left == 0) verify();
        return read;
    }

    private void verify() throws FileDamaged {
        if (!HexFormat.of().formatHex(digest.digest()).equals(expected)) throw new FileDamaged(expected);
    }

    /** Skipping would leave bytes unchecked, so it reads. */
    @Override
    public long skip(long wanted) throws IOException {
        var buffer = new byte[(int) Math.clamp(wanted, 0, 8192)];
        return Math.max(0, read(buffer, 0, buffer.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
