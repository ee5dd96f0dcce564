package vn.motcua.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;

/** What a file is by its first bytes; its name may say anything. */
enum FileKind {
    TEXT,
    /** Workbooks of today, and much else. */
    ZIP,
    /** Microsoft's compound files: workbooks of before 2007, and newer ones under a password. */
    COMPOUND;

    private static final String COMPOUND_SIGN = "d0cf11e0a1b11ae1";
    private static final int BLOCK = 1 << 16;

    /** The stream of a compound file that holds an encrypted workbook; names in it are UTF-16. */
    private static final String ENCRYPTED = new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);

    static FileKind of(byte[] begin) {
        var sign = HexFormat.of().formatHex(begin);
        if (sign.equals(COMPOUND_SIGN)) return COMPOUND;
        boolean zip = sign.startsWith("504b0304") || sign.startsWith("504b0506") || sign.startsWith("504b0708");
        return zip ? ZIP : TEXT;
    }

    /** Key of the sentence about a compound file. */
    static String compound(InputStream in) throws IOException {
        var before = "";
        while (true) {
            var block = in.readNBytes(BLOCK);
            var text = before + new String(block, ISO_8859_1);
            if (text.contains(ENCRYPTED)) return "intake.sheet.encrypted";
            if (block.length < BLOCK) return "intake.sheet.old";
            before = text.substring(text.length() - ENCRYPTED.length());
        }
    }
}
