package vn.motcua.identity.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lasts.
 *
 * @param idle     it ends after so long without a request
 * @param absolute it ends so long after signing in, whatever happens
 */
@ConfigurationProperties("motcua.session")
record SessionSettings(
        @DefaultValue("2h") Duration idle,
        @DefaultValue("12h") Duration absolute) {}
