package vn.motcua.identity.internal;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import vn.motcua.identity.Actor;

/** What Spring Security holds of an actor during one request. No authorities: commands look at the actor itself. */
final class ActorAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;

    ActorAuthentication(Actor actor) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.actor = actor;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    /** The account, so that nothing that logs a principal's name logs a person's. */
    @Override
    public String getName() {
        return actor.account().toString();
    }
}
