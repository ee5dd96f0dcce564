package vn.motcua.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Outcome;

/**
 * Signing in through a provider of electronic identity by OpenID Connect: authorization code with PKCE, any provider by
 * settings. Off where none is set. The provider is asked for the first time when somebody goes there: it need not be up
 * when this program starts. An identity number it vouches for finds the account that has it; an officer's account is
 * never entered this way before its owner linked it.
 */
public interface ElectronicIdentity {

    /** What the provider is called on pages; empty where there is none. */
    Optional<String> provider();

    /**
     * @param redirect where the provider sends people back to
     * @param next     where they want to go then
     * @param linking  who links it to their account; null: somebody signs in
     */
    Outcome<Start> start(String redirect, String next, @Nullable Actor linking);

    /**
     * Ends what was started: at most once, and only in the browser that started it.
     *
     * @param state    as the provider sent it back
     * @param kept     as the browser's cookie has it
     * @param redirect as at the start
     */
    Outcome<Arrived> arrive(String code, String state, String kept, String redirect);

    /**
     * @param location the provider's page
     * @param state    goes into a cookie
     */
    record Start(String location, String state) {}

    /** @param signedIn null where it was linked to the account of whoever is signed in */
    record Arrived(SignIn.@Nullable SignedIn signedIn, String next) {}
}
