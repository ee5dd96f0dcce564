package vn.motcua.printing.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierView.JournalLine;
import vn.motcua.printing.Sheet;
import vn.motcua.printing.Sheet.Block;
import vn.motcua.printing.Sheet.Signature;
import vn.motcua.printing.Wording;

/** The slips a person gets: receipt, supplement, refusal, apology, stopping. Fields: regulations §2.2. */
@Component
class Slips {

    private final Stationery paper;
    private final Papers papers;

    Slips(Stationery paper, Papers papers) {
        this.paper = paper;
        this.papers = papers;
    }

    Stationery.Content receipt(DossierView view, Map<Wording, String> worded) {
        var blocks = new ArrayList<Block>();
        blocks.add(paper.pair("printing.receivingUnit", worded.get(Wording.HEAD_UNIT)));
        blocks.add(paper.pair("printing.receivedFrom", applicant(view) + " (" + channel(view) + ")"));
        person(view, blocks);
        blocks.add(paper.pair("printing.subject", papers.procedure(view)));
        if (view.owner().subject() != null)
            blocks.add(paper.pair("printing.detail", view.owner().subject()));
        blocks.add(paper.pair("printing.owner", view.owner().name()));
        blocks.add(paper.pair("printing.ownerAddress", view.owner().address()));
        blocks.add(new Sheet.Paragraph(paper.say("printing.components"), false));
        blocks.add(papers.handedIn(view));
        blocks.add(paper.pair("printing.sets", papers.sets(view)));
        blocks.add(paper.pair("printing.limit", papers.limit(view)));
        blocks.add(paper.pair("printing.receivedAt", paper.moment(view.receivedAt())));
        blocks.add(paper.pair("printing.due", paper.moment(view.originalDue())));
        blocks.add(paper.pair("printing.resultAt", worded.get(Wording.RESULT_PLACE)));
        lookUp(view, worded, blocks);
        blocks.add(new Sheet.Paragraph(worded.getOrDefault(Wording.RECEIPT_NOTE, ""), false));
        var receiver = Papers.last(view, Action.RECEIVE)
                .map(line -> paper.officer(line.actor()))
                .orElse("");
        return new Stationery.Content(
                null,
                null,
                blocks,
                List.of(
                        signature("printing.sign.applicant", applicant(view)),
                        signature("printing.sign.receiver", receiver)));
    }

    Stationery.Content supplement(DossierView view, JournalLine asked, Map<Wording, String> worded) {
        var blocks = new ArrayList<Block>();
        blocks.add(paper.pair("printing.dossierOf", applicant(view)));
        blocks.add(paper.pair("printing.subject", papers.procedure(view)));
        person(view, blocks);
        blocks.add(paper.pair("printing.askedAt", paper.moment(asked.at())));
        blocks.add(new Sheet.Paragraph(paper.say("printing.supplement"), false));
        blocks.add(papers.asked(view, asked));
        blocks.add(paper.pair("printing.reason", asked.note()));
        Optional.ofNullable(Papers.detail(asked, "basis"))
                .ifPresent(basis -> blocks.add(paper.pair("printing.basis", basis)));
        if (view.receivedAt() != null) blocks.add(paper.pair("printing.dueBefore", paper.moment(dueAt(view, asked))));
        if (view.receivedAt() != null && dueAfter(view, asked) != null) {
            blocks.add(paper.pair("printing.dueAfter", paper.moment(dueAfter(view, asked))));
        }
        contact(asked, worded, blocks);
        lookUp(view, worded, blocks);
        blocks.add(new Sheet.Paragraph(worded.getOrDefault(Wording.SUPPLEMENT_NOTE, ""), false));
        return new Stationery.Content(
                null, null, blocks, List.of(blank(), signature("printing.sign.guide", paper.officer(asked.actor()))));
    }

    Stationery.Content refusal(DossierView view, JournalLine refused, Map<Wording, String> worded) {
        var blocks = new ArrayList<Block>();
        blocks.add(paper.pair("printing.refusedFrom", applicant(view)));
        person(view, blocks);
        blocks.add(paper.pair("printing.filedAt", paper.moment(view.filedAt()) + " (" + channel(view) + ")"));
        blocks.add(paper.pair("printing.subject", papers.procedure(view)));
        blocks.add(paper.pair("printing.refusalReason", refused.note()));
        Optional.ofNullable(Papers.detail(refused, "basis"))
                .ifPresent(basis -> blocks.add(paper.pair("printing.basis", basis)));
        contact(refused, worded, blocks);
        blocks.add(new Sheet.Paragraph(worded.getOrDefault(Wording.REFUSAL_NOTE, ""), false));
        return new Stationery.Content(
                null,
                null,
                blocks,
                List.of(
                        signature("printing.sign.applicant", applicant(view)),
                        signature("printing.sign.refuser", paper.officer(refused.actor()))));
    }

    Stationery.Content apology(DossierView view, JournalLine said, Map<Wording, String> worded) {
        var blocks = new ArrayList<Block>();
        addressee(view, blocks);
        blocks.add(paper.pair("printing.receivedOn", paper.moment(view.receivedAt())));
        blocks.add(paper.pair("printing.procedureAndSector", papers.procedureAndSector(view)));
        blocks.add(paper.pair("printing.dossierCode", view.code()));
        blocks.add(paper.pair("printing.dueFirst", paper.moment(view.originalDue())));
        blocks.add(paper.pair("printing.delayReason", said.note()));
        blocks.add(paper.pair("printing.dueAgain", paper.moment(Papers.instant(said, "newDue"))));
        blocks.add(new Sheet.Paragraph(worded.getOrDefault(Wording.APOLOGY_SENTENCE, ""), false));
        return outgoing(worded, Wording.APOLOGY_SYMBOL, blocks, said);
    }

    Stationery.Content stop(DossierView view, JournalLine stopped, Map<Wording, String> worded) {
        var blocks = new ArrayList<Block>();
        addressee(view, blocks);
        blocks.add(paper.pair("printing.dossierCode", view.code()));
        blocks.add(paper.pair("printing.procedureAndSector", papers.procedureAndSector(view)));
        blocks.add(paper.pair("printing.receivedOn", paper.moment(view.receivedAt())));
        blocks.add(paper.pair("printing.stoppedAt", paper.moment(stopped.at())));
        blocks.add(paper.pair("printing.stopReason", stopped.note()));
        blocks.add(paper.pair("printing.basis", Papers.detail(stopped, "basis")));
        blocks.add(paper.pair("printing.paid", null));
        return outgoing(worded, Wording.STOP_SYMBOL, blocks, stopped);
    }

    private Stationery.Content outgoing(
            Map<Wording, String> worded, Wording symbol, List<Block> blocks, JournalLine line) {
        var copies = new Signature(paper.say("printing.copiesTo"), worded.getOrDefault(Wording.COPIES_TO, ""), "");
        var signer = new Signature(
                worded.getOrDefault(Wording.SIGNER_TITLE, ""),
                paper.say("printing.sign.seal"),
                paper.officer(line.actor()));
        return new Stationery.Content(
                null, paper.say("printing.symbol", worded.getOrDefault(symbol, "")), blocks, List.of(copies, signer));
    }

    private void addressee(DossierView view, List<Block> blocks) {
        blocks.add(paper.pair("printing.to", applicant(view)));
        blocks.add(paper.pair("printing.address", view.owner().address()));
        blocks.add(paper.pair("printing.phone", view.owner().phone()));
    }

    private void person(DossierView view, List<Block> blocks) {
        var owner = view.owner();
        blocks.add(paper.pair("printing.address", owner.address()));
        blocks.add(paper.pair("printing.phone", owner.phone()));
        blocks.add(paper.pair("printing.email", owner.email()));
        blocks.add(paper.pair("printing.identityNumber", owner.identityNumber()));
    }

    private void contact(JournalLine line, Map<Wording, String> worded, List<Block> blocks) {
        blocks.add(paper.pair("printing.contact", paper.officer(line.actor())));
        blocks.add(paper.pair("printing.contactPhone", worded.get(Wording.CONTACT_PHONE)));
    }

    private void lookUp(DossierView view, Map<Wording, String> worded, List<Block> blocks) {
        blocks.add(paper.pair("printing.lookUp", paper.address(view.code())));
        blocks.add(paper.pair("printing.lookUpPhone", worded.get(Wording.CONTACT_PHONE)));
    }

    private String channel(DossierView view) {
        return paper.say("printing.channel." + view.channel());
    }

    /** Who stands at the counter; the owner stays the owner. */
    private static String applicant(DossierView view) {
        var by = view.owner().filedBy();
        return PlainText.of(by == null || by.isBlank() ? view.owner().name() : by);
    }

    private static @Nullable Instant dueAt(DossierView view, JournalLine asked) {
        var due = view.originalDue();
        for (var line : view.journal()) {
            if (line.seq() >= asked.seq()) break;
            var moved = Papers.instant(line, "due");
            if (moved != null) due = moved;
        }
        return due;
    }

    private static @Nullable Instant dueAfter(DossierView view, JournalLine asked) {
        return view.journal().stream()
                .filter(line -> line.seq() > asked.seq() && line.action() == Action.SUPPLEMENT)
                .map(line -> Papers.instant(line, "due"))
                .findFirst()
                .orElse(null);
    }

    private Signature signature(String title, String name) {
        return new Signature(paper.say(title), paper.say("printing.sign.below"), PlainText.of(name));
    }

    private static Signature blank() {
        return new Signature("", "", "");
    }
}
