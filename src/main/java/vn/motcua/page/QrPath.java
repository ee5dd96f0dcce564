package vn.motcua.page;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as the path of a drawing, sharp on every printer.
 *
 * @param size width and height in modules, its quiet zone included
 */
public record QrPath(String path, int size) {

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 3);

    public static QrPath of(String address) {
        try {
            var matrix = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            var path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    int run = 0;
                    while (x + run < matrix.getWidth() && matrix.get(x + run, y)) run++;
                    if (run == 0) continue;
                    path.append('M').append(x).append(' ').append(y).append('h').append(run);
                    path.append("v1h-").append(run).append('z');
                    x += run;
                }
            }
            return new QrPath(path.toString(), matrix.getWidth());
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
