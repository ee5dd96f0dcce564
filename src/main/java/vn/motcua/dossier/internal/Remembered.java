package vn.motcua.dossier.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;

/**
 * What this node last read or wrote of a dossier. Nothing depends on it: a command decided on it is written only if the
 * dossier still has the version and the head remembered, and a refusal is never given on its word. It spares the read
 * before a command that follows a look at the dossier, or another command, within minutes.
 */
@Component
class Remembered {

    private static final int DOSSIERS = 10_000;
    private static final Duration FOR = Duration.ofMinutes(10);

    private final Cache<String, DossierStore.State> states;

    Remembered() {
        this(DOSSIERS);
    }

    /** @param dossiers how many at most; none: every command reads first */
    Remembered(int dossiers) {
        states = Caffeine.newBuilder()
                .maximumSize(dossiers)
                .expireAfterWrite(FOR)
                .build();
    }

    /** What is remembered, if this actor may see the dossier. */
    DossierStore.@Nullable State of(String code, Actor by) {
        var state = states.getIfPresent(code);
        return state != null && state.dossier().visible(by.reach(Permission.DOSSIER_READ), by.account()) ? state : null;
    }

    void keep(DossierStore.State state) {
        states.put(state.dossier().code(), state);
    }

    void forget(String code) {
        states.invalidate(code);
    }
}
