package vn.motcua.api.internal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import vn.motcua.api.ApiRefusal;
import vn.motcua.sheet.SheetFile;

/** How a report or list is wanted. */
enum Format {
    JSON,
    CSV,
    XLSX;

    private static final MediaType SHEET = MediaType.parseMediaType(SheetFile.MEDIA_TYPE);

    /** By the parameter {@code format}, else by what Accept names first. */
    static Format asked(HttpServletRequest http) {
        var format = http.getParameter("format");
        if (format != null) {
            return switch (format) {
                case "csv" -> CSV;
                case "json" -> JSON;
                case "xlsx" -> XLSX;
                default -> throw Refused.because(ApiRefusal.PARAMETER_INVALID, "format");
            };
        }
        var accepted = http.getHeader(HttpHeaders.ACCEPT);
        if (accepted == null) return JSON;
        try {
            return MediaType.parseMediaTypes(accepted).stream()
                    .findFirst()
                    .map(Format::of)
                    .orElse(JSON);
        } catch (InvalidMediaTypeException unreadable) {
            throw Refused.because(ApiRefusal.HEADER_INVALID, HttpHeaders.ACCEPT);
        }
    }

    private static Format of(MediaType type) {
        if (type.equalsTypeAndSubtype(SHEET)) return XLSX;
        return type.getType().equals("text") && type.getSubtype().equals("csv") ? CSV : JSON;
    }
}
