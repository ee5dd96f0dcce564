package vn.motcua.portal;

import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Population.Person;

/**
 * What the population registry knows about oneself.
 *
 * @param on       whether there is a registry to ask
 * @param sentence why nothing is shown, null before anybody asked and when something is
 */
public record AccountRegistryPage(
        boolean on, @Nullable Person person, @Nullable String sentence) {}
