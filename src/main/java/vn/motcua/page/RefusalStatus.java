package vn.motcua.page;

import org.springframework.http.HttpStatus;
import vn.motcua.shared.Refusal;

/** The HTTP status of a refusal: 404 missing, 409 stale, 403 forbidden, 422 for what cannot be read or a rule forbids. */
public final class RefusalStatus {

    private RefusalStatus() {}

    public static HttpStatus of(Refusal refusal) {
        return switch (refusal.code().kind()) {
            case INVALID, RULE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case MISSING -> HttpStatus.NOT_FOUND;
            case STALE -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
        };
    }
}
