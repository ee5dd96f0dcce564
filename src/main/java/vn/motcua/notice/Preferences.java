package vn.motcua.notice;

import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/** One's own wishes; nobody sees or changes another's. */
public interface Preferences {

    Preference of(Actor by);

    Outcome<Preference> keep(Preference wanted, Actor by);
}
