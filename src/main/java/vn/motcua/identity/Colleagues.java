package vn.motcua.identity;

import java.util.List;
import java.util.UUID;

/** Who works where, as far as work can be given to them. */
public interface Colleagues {

    /** Those with a role of their own at this very agency today, by name; nobody who is locked. At most 500. */
    List<Actor> at(UUID agency);
}
