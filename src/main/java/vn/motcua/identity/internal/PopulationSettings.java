package vn.motcua.identity.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param url   the number is added to it; empty: nobody is asked
 * @param token shown as a bearer token, empty for none
 */
@ConfigurationProperties("motcua.population")
record PopulationSettings(String url, String token) {

    @Override
    public String toString() {
        return "PopulationSettings[" + url + "]"; // never the token
    }
}
