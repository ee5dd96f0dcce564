package vn.motcua.desk.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.shared.Outcome;

/**
 * What follows a filing at once: papers of earlier dossiers are taken in, then it is received, or what is missing is asked
 * for. Each is a command of its own with a request id of its own, so that the whole sent twice does each once.
 */
@Component
class Receiving {

    private final DossierCommands commands;

    Receiving(DossierCommands commands) {
        this.commands = commands;
    }

    /** What is said about it. The dossier exists already: a refusal is told, and put right on its page. */
    String follow(
            Receipt filed,
            UUID reception,
            Form form,
            List<ReceptionPapers.Handed> handed,
            boolean checked,
            Here here,
            Actor by) {
        int version = filed.version();
        for (var paper : handed) {
            var kept = paper.kept();
            if (kept == null) continue;
            var attach = new Command.Attach(
                    paper.component().code(),
                    Command.Purpose.COMPONENT,
                    kept.fileName(),
                    kept.mediaType(),
                    kept.size(),
                    kept.sha256(),
                    kept.digitised());
            var id = derived(reception, "attach " + paper.component().code());
            switch (commands.give(filed.code(), attach, new Request(id, version, null), by)) {
                case Outcome.Done<Receipt>(var attached) -> version = attached.version();
                case Outcome.Refused<Receipt>(var refusal) -> {
                    return here.say(
                            "desk.filed.notReceived", filed.code(), here.texts().of(here.locale(), refusal));
                }
            }
        }
        var missing = ReceptionPapers.missing(handed);
        if (missing.isEmpty() && !form.checked("receive")) return here.say("desk.filed", filed.code());
        Command command = missing.isEmpty()
                ? new Command.Receive(form.optional("caseCode"), checked ? ReceptionPapers.note(handed, here) : null)
                : new Command.AskPapers(reason(form, here), missing);
        var said = missing.isEmpty() ? "desk.filed.received" : "desk.filed.asked";
        return switch (commands.give(filed.code(), command, new Request(reception, version, null), by)) {
            case Outcome.Done<Receipt>(var done) -> here.say(said, done.code());
            case Outcome.Refused<Receipt>(var refusal) ->
                here.say("desk.filed.notReceived", filed.code(), here.texts().of(here.locale(), refusal));
        };
    }

    private static String reason(Form form, Here here) {
        return form.value("reason").isEmpty()
                ? here.texts().of(ReceptionPapers.KEPT_IN, "desk.file.reason.usual")
                : form.value("reason");
    }

    /** The same for the same words: a retry names the same requests. */
    private static UUID derived(UUID request, String words) {
        return UUID.nameUUIDFromBytes((request + " " + words).getBytes(StandardCharsets.UTF_8));
    }
}
