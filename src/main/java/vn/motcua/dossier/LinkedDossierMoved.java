package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;

/**
 * A command on a lead or on one of its parts is committed. Told on this node right after the commit; whoever must not miss
 * one looks at the dossiers besides.
 *
 * @param lead    of which interconnected dossier
 * @param dossier the lead itself, or the part
 * @param at      when it happened
 */
public record LinkedDossierMoved(
        UUID lead, UUID dossier, String code, Action action, Status status, UUID actor, Instant at) {}
