package vn.motcua.desk;

import java.util.UUID;
import vn.motcua.dossier.Load;

/**
 * Somebody a dossier can be given to, with what lies in their hands.
 *
 * @param skilled   whether the step's role is their own, not only reached by assigning
 * @param suggested whether this is the one to give it to, by skill, then load
 */
public record OfficerLoad(UUID account, String name, Load load, boolean skilled, boolean suggested) {}
