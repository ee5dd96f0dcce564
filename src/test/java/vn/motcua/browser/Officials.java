package vn.motcua.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.ApplicationContext;
import vn.motcua.dossier.BringFile;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.Request;
import vn.motcua.file.Stored;
import vn.motcua.identity.Colleagues;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

/** What the office does with a dossier while the citizen waits; its pages have journeys of their own. */
final class Officials {

    static final String RECEPTIONIST = "motcua.hoalu";
    static final String SPECIALIST = "chuyenvien.hoalu";
    static final String LEADER = "chutich.hoalu";

    private final ApplicationContext context;

    Officials(ApplicationContext context) {
        this.context = context;
    }

    void give(String username, String code, Command command) {
        var actor = context.getBean(Colleagues.class).named(username).orElseThrow();
        done(context.getBean(DossierCommands.class).give(code, command, Request.of(Ids.next()), actor));
    }

    /** A file the officer brings; the command that refers to it comes next. */
    Stored bring(String username, byte[] content) {
        var actor = context.getBean(Colleagues.class).named(username).orElseThrow();
        try {
            return done(
                    context.getBean(BringFile.class).bring(new ByteArrayInputStream(content), content.length, actor));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var value)) return value;
        throw new AssertionError(outcome);
    }
}
