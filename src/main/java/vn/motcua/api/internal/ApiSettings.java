package vn.motcua.api.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the REST interface.
 *
 * @param jsonLimit    largest JSON body
 * @param fileLimit    largest file attached to a dossier
 * @param importLimit  largest table taken in
 * @param trackPerMinute how often one address may ask where a dossier stands without signing in
 */
@ConfigurationProperties("motcua.api")
record ApiSettings(
        @DefaultValue("1MB") DataSize jsonLimit,
        @DefaultValue("50MB") DataSize fileLimit,
        @DefaultValue("1GB") DataSize importLimit,
        @DefaultValue("30") int trackPerMinute) {}
