package vn.motcua.dossier.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Command;

/** The past of a dossier that nobody looks at. */
final class PastOfNothing implements Past {

    @Override
    public @Nullable String personal(Command.Entry entry) {
        return null;
    }

    @Override
    public List<Decided> cases() {
        return List.of();
    }

    @Override
    public @Nullable Asked apologyAsked() {
        return null;
    }

    @Override
    public @Nullable Sent draftSent() {
        return null;
    }

    @Override
    public boolean dueGiven() {
        return false;
    }
}
