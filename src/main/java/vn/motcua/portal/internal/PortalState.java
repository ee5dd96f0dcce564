package vn.motcua.portal.internal;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether citizens' pages are open: {@code on}, {@code read-only} where another portal is the front for filing, or
 * {@code off}. Use cases, the API and officers' pages do not ask.
 */
@Component
public class PortalState {

    private enum State {
        ON,
        READ_ONLY,
        OFF
    }

    private final State state;

    PortalState(@Value("${motcua.portal.state:on}") String given) {
        this.state = switch (given.strip().toLowerCase(Locale.ROOT)) {
            case "", "on", "true" -> State.ON; // YAML and some shells read on as true
            case "read-only" -> State.READ_ONLY;
            case "off", "false" -> State.OFF;
            default -> throw new IllegalStateException("MOTCUA_PORTAL is on, read-only or off, not " + given);
        };
    }

    public boolean off() {
        return state == State.OFF;
    }

    public boolean readOnly() {
        return state == State.READ_ONLY;
    }
}
