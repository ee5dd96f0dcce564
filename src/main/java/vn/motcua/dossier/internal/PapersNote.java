package vn.motcua.dossier.internal;

import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.dossier.ReceiveWithPapers.Paper;
import vn.motcua.dossier.ReceiveWithPapers.State;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Texts;

/** What was handed in at the counter, in words for the journal, which is kept in Vietnamese. */
record PapersNote(Texts texts) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST = 3_900;

    String of(List<Paper> papers, ProcedureVersion procedure) {
        var lines = papers.stream()
                .filter(paper -> paper.state() != State.NONE || paper.reused() != null)
                .map(paper -> line(paper, procedure))
                .collect(Collectors.joining("\n"));
        var note = say("dossier.papers") + "\n" + lines;
        return note.length() > LONGEST ? note.substring(0, LONGEST) + "…" : note;
    }

    private String line(Paper paper, ProcedureVersion procedure) {
        var component = procedure.components().stream()
                .filter(each -> each.code().equals(paper.component()))
                .findFirst()
                .orElseThrow();
        var name = shortened(component.name());
        var reused = paper.reused();
        if (reused != null) return say("dossier.papers.reused", name, reused.dossier());
        return say(
                "dossier.papers.has",
                name,
                String.valueOf(paper.originals() == null ? component.originals() : paper.originals()),
                String.valueOf(paper.copies() == null ? component.copies() : paper.copies()));
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }

    private String say(String key, Object... values) {
        return texts.of(Texts.VIETNAMESE, key, values);
    }
}
