package vn.motcua.printing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.motcua.printing.Sheet.Block;

/** Prints what is no form of a circular, on the same stationery: what an applicant filled in, the note that it was filed. */
public interface PrintSheet {

    /**
     * Writes it as PDF/A-2u; the stream stays open. No history is kept: it is the applicant's own.
     *
     * @param agency  the agency's name in the head
     * @param code    of the dossier, or empty while there is none; with it stands the QR code by which it is followed
     * @param subject below the title; empty for nothing
     */
    void write(String agency, String code, String title, String subject, List<Block> blocks, OutputStream out)
            throws IOException;

    /** The QR code by which a dossier is followed, as a {@code data:} address. */
    String trackingQr(String code);

    /** Any address as a QR code, as a {@code data:} address. */
    String qr(String address);
}
