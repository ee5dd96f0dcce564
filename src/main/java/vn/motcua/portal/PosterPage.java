package vn.motcua.portal;

import vn.motcua.page.QrPath;
import vn.motcua.procedure.ProcedureVersion;

/** A procedure on one sheet for the notice board, with a QR code that opens its page on a phone. */
public record PosterPage(ProcedureVersion version, String link, QrPath qr) {}
