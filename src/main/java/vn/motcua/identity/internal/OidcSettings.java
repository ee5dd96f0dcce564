package vn.motcua.identity.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param issuer      empty: nobody signs in through another provider
 * @param scopes      separated by spaces; {@code openid} among them
 * @param numberClaim the claim with the identity number (số định danh); whoever has it is verified
 * @param nameClaim   the claim with the name
 * @param label       what the provider is called on pages
 */
@ConfigurationProperties("motcua.oidc")
record OidcSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String scopes,
        String numberClaim,
        String nameClaim,
        String label) {

    OidcSettings {
        if (!issuer.isEmpty() && clientId.isEmpty()) {
            throw new IllegalArgumentException("MOTCUA_OIDC_CLIENT_ID is missing");
        }
    }

    boolean on() {
        return !issuer.isEmpty();
    }

    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + "]"; // never the secret
    }
}
