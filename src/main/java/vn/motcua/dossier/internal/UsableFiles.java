package vn.motcua.dossier.internal;

import java.util.Optional;
import vn.motcua.file.Stored;
import vn.motcua.identity.Actor;

/** The kept files that an actor may name in a command. */
interface UsableFiles {

    /** Empty when it is not kept, or when the actor neither brought it nor may see a dossier that has it. */
    Optional<Stored> find(String sha256, Actor by);
}
