package vn.motcua.portal.petitions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import vn.motcua.identity.ConfirmContact;

/** Where the browser keeps what its proof of an address hangs on. */
final class FlowCookie {

    private static final String NAME = "motcua_petition";
    private static final int LONGEST = 100;

    private FlowCookie() {}

    static String read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null || cookie.getValue().length() > LONGEST ? "" : cookie.getValue();
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String flow) {
        var cookie = ResponseCookie.from(NAME, flow)
                .path("/petitions")
                .maxAge(Duration.ofHours(ConfirmContact.HOURS))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
