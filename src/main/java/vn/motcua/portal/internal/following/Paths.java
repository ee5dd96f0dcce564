package vn.motcua.portal.internal.following;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** What people typed, inside an address. */
final class Paths {

    private Paths() {}

    static String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }
}
