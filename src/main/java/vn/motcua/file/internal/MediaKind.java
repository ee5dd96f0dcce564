package vn.motcua.file.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Tells what a file is from its first bytes. A closed list of what offices and citizens send; anything that a browser
 * could run (HTML, SVG, scripts) is not on it and goes as plain text or as bytes.
 */
enum MediaKind {
    PDF("application/pdf", 0, "%PDF-"),
    PNG("image/png", 0, "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", 0, "\u00ff\u00d8\u00ff"),
    GIF("image/gif", 0, "GIF8"),
    TIFF_LITTLE("image/tiff", 0, "II*\0"),
    TIFF_BIG("image/tiff", 0, "MM\0*"),
    WEBP("image/webp", 8, "WEBP"),
    HEIC("image/heic", 4, "ftyphei"),
    MP4("video/mp4", 4, "ftyp"),
    DOC("application/x-ole-storage", 0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
    RTF("application/rtf", 0, "{\\rtf"),
    ZIP("application/zip", 0, "PK\u0003\u0004"),
    SEVEN_ZIP("application/x-7z-compressed", 0, "7z\u00bc\u00af\u0027\u001c"),
    RAR("application/vnd.rar", 0, "Rar!\u001a\u0007");

    private static final String BYTES = "application/octet-stream";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private final String mediaType;
    private final int offset;
    private final byte[] magic;

    MediaKind(String mediaType, int offset, String magic) {
        this.mediaType = mediaType;
        this.offset = offset;
        this.magic = magic.getBytes(ISO_8859_1);
    }

    /** @param start the first bytes of the content, up to some 64 KB; all of it when it is shorter */
    static String of(byte[] start) {
        for (var kind : values()) {
            if (kind.begins(start)) return kind == ZIP ? packed(start) : kind.mediaType;
        }
        return text(start) ? "text/plain" : BYTES;
    }

    private boolean begins(byte[] start) {
        int end = offset + magic.length;
        return start.length >= end && Arrays.equals(start, offset, end, magic, 0, magic.length);
    }

    /** Office documents are ZIP files whose first entries name what they are. */
    private static String packed(byte[] start) {
        var entries = new String(start, ISO_8859_1);
        for (var office : List.of("word", "xl", "ppt")) {
            if (!entries.contains("[Content_Types].xml") || !entries.contains(office + "/")) continue;
            return OFFICE
                    + switch (office) {
                        case "word" -> "wordprocessingml.document";
                        case "xl" -> "spreadsheetml.sheet";
                        default -> "presentationml.presentation";
                    };
        }
        if (entries.contains("mimetypeapplication/vnd.oasis.opendocument.text")) {
            return "application/vnd.oasis.opendocument.text";
        }
        return ZIP.mediaType;
    }

    /** UTF-8 without control characters; a character cut at the end of the piece does not count against it. */
    private static boolean text(byte[] start) {
        for (byte each : start) {
            if (each >= 0 && each < 0x20 && each != '\t' && each != '\n' && each != '\r') return false;
        }
        var decoder = StandardCharsets.UTF_8.newDecoder();
        for (int cut = 0; cut < 4 && cut <= start.length; cut++) {
            try {
                decoder.reset().decode(ByteBuffer.wrap(start, 0, start.length - cut));
                return true;
            } catch (CharacterCodingException broken) {
                // try once more without the last byte
            }
        }
        return false;
    }
}
