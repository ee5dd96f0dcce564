package vn.motcua.file.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The one thing of a photograph's EXIF data that is kept: which way up it is. */
final class Orientation {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;

    private Orientation() {}

    /** 1 to 8 as EXIF counts; 1, upright, where it does not say. */
    static int of(byte[] file, int from, int to) {
        if (to - from < EXIF.length + 14) return 1;
        for (int i = 0; i < EXIF.length; i++) if (file[from + i] != EXIF[i]) return 1;
        var tiff = ByteBuffer.wrap(file, from + EXIF.length, to - from - EXIF.length)
                .slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.capacity() - 2) return 1;
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (entry > tiff.capacity() - 12) return 1;
            if ((tiff.getShort(entry) & 0xFFFF) != TAG) continue;
            int turned = tiff.getShort(entry + 8) & 0xFFFF;
            return turned >= 1 && turned <= 8 ? turned : 1;
        }
        return 1;
    }

    /** The file with nothing but that in its EXIF data; as it is when it stands upright. */
    static byte[] put(byte[] file, int at, int turned) {
        if (turned == 1) return file;
        var segment = ByteBuffer.allocate(36);
        segment.put((byte) 0xFF).put((byte) 0xE1).putShort((short) 34).put(EXIF);
        segment.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        segment.putShort((short) 1).putShort((short) TAG).putShort((short) 3).putInt(1);
        segment.putShort((short) turned).putShort((short) 0).putInt(0);
        var whole = new byte[file.length + segment.position()];
        System.arraycopy(file, 0, whole, 0, at);
        System.arraycopy(segment.array(), 0, whole, at, segment.position());
        System.arraycopy(file, at, whole, at + segment.position(), file.length - at);
        return whole;
    }
}
