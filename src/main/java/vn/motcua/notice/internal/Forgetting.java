package vn.motcua.notice.internal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountClosed;

/** Lets go what belongs to an account that its owner closed, in the same transaction. */
@Component
class Forgetting {

    private final PreferenceStore preferences;

    Forgetting(PreferenceStore preferences) {
        this.preferences = preferences;
    }

    @EventListener
    void forget(AccountClosed closed) {
        preferences.forget(closed.account());
    }
}
