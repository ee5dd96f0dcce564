package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.DOSSIER_NOT_FOUND;
import static vn.motcua.dossier.DossierRefusal.FILE_NOT_KEPT;
import static vn.motcua.dossier.DossierRefusal.PAPER_COUNT;
import static vn.motcua.dossier.DossierRefusal.PAPER_MUST_BE_THERE;
import static vn.motcua.dossier.DossierRefusal.PAPER_TWICE;
import static vn.motcua.dossier.DossierRefusal.UNKNOWN_PAPER;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.ReceiveWithPapers;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Texts;

/** One command after the other; a file of an earlier dossier is looked up as whoever receives may see it. */
@Component
class CheckedReception implements ReceiveWithPapers {

    private static final int MOST_COPIES = 99;

    private final Lookup lookup;
    private final CommandPipeline commands;
    private final Texts texts;

    CheckedReception(Lookup lookup, CommandPipeline commands, Texts texts) {
        this.lookup = lookup;
        this.commands = commands;
        this.texts = texts;
    }

    @Override
    public Outcome<Receipt> receive(String code, Checklist checklist, Request request, Actor by) {
        var view = lookup.byCode(code, by).orElse(null);
        if (view == null) return Outcome.refused(DOSSIER_NOT_FOUND, code);
        var wrong = wrong(checklist, view.procedure());
        if (wrong != null) return new Outcome.Refused<>(wrong);
        var attached = new ArrayList<Command.Attach>();
        for (var paper : checklist.papers()) {
            if (paper.reused() == null) continue;
            var attach = attach(paper, paper.reused(), by);
            if (attach == null) return Outcome.refused(FILE_NOT_KEPT);
            attached.add(attach);
        }
        var last = new Receipt(view.id(), view.code(), view.version(), view.status(), false);
        var version = request.version();
        for (var attach : attached) {
            var id = derived(request.id(), "attach " + attach.component());
            switch (commands.give(code, attach, new Request(id, version, null), by)) {
                case Outcome.Refused<Receipt> refused -> {
                    return refused;
                }
                case Outcome.Done<Receipt>(var receipt) -> {
                    last = receipt;
                    version = version == null ? null : Integer.valueOf(receipt.version());
                }
            }
        }
        var command = command(checklist, view.procedure());
        return command == null
                ? Outcome.done(last)
                : commands.give(code, command, new Request(request.id(), version, request.happened()), by);
    }

    /** Null where it stays filed. */
    private @Nullable Command command(Checklist checklist, @Nullable ProcedureVersion procedure) {
        var missing = checklist.papers().stream()
                .filter(paper -> paper.state() == State.MISSING)
                .map(Paper::component)
                .toList();
        if (!missing.isEmpty()) {
            var reason = checklist.reason();
            boolean usual = reason == null || reason.isBlank();
            return new Command.AskPapers(usual ? texts.of(Texts.VIETNAMESE, "dossier.papers.usual") : reason, missing);
        }
        if (Boolean.TRUE.equals(checklist.onlyFiled())) return null;
        var note = procedure == null || checklist.papers().isEmpty()
                ? null
                : new PapersNote(texts).of(checklist.papers(), procedure);
        return new Command.Receive(checklist.caseCode(), note);
    }

    private Command.@Nullable Attach attach(Paper paper, Reused reused, Actor by) {
        return lookup.byCode(reused.dossier(), by).stream()
                .flatMap(earlier -> earlier.attachments().stream())
                .filter(file -> file.id().equals(reused.file()) && !file.draft())
                .findFirst()
                .map(file -> attach(paper.component(), file))
                .orElse(null);
    }

    private static Command.Attach attach(String component, DossierView.Attachment file) {
        return new Command.Attach(
                component,
                Command.Purpose.COMPONENT,
                file.fileName(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.digitised());
    }

    private static @Nullable Refusal wrong(Checklist checklist, @Nullable ProcedureVersion procedure) {
        if (procedure == null || checklist.papers().isEmpty()) return null;
        Map<String, Paper> named = new HashMap<>();
        for (var paper : checklist.papers()) {
            if (!known(paper.component(), procedure.components())) return Refusal.of(UNKNOWN_PAPER, paper.component());
            if (named.put(paper.component(), paper) != null) return Refusal.of(PAPER_TWICE, paper.component());
            if (outside(paper.originals()) || outside(paper.copies())) return Refusal.of(PAPER_COUNT, MOST_COPIES);
        }
        for (var component : procedure.components()) {
            var paper = named.get(component.code());
            boolean there = paper != null && (paper.state() != State.NONE || paper.reused() != null);
            if (!there && component.always()) return Refusal.of(PAPER_MUST_BE_THERE, component.name());
        }
        return null;
    }

    private static boolean known(String code, List<ProcedureVersion.Component> components) {
        return components.stream().anyMatch(each -> each.code().equals(code));
    }

    private static boolean outside(@Nullable Integer count) {
        return count != null && (count < 0 || count > MOST_COPIES);
    }

    /** The same for the same words: a retry names the same requests. */
    private static UUID derived(UUID request, String words) {
        return UUID.nameUUIDFromBytes((request + " " + words).getBytes(StandardCharsets.UTF_8));
    }
}
