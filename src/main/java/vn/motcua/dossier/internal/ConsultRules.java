package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.AGENCY_ENDED;
import static vn.motcua.dossier.DossierRefusal.ANSWER_DUE_NOT_LATER;
import static vn.motcua.dossier.DossierRefusal.CONSULT_WHOM;
import static vn.motcua.dossier.DossierRefusal.NOT_ASKED;
import static vn.motcua.dossier.DossierRefusal.NOT_YOUR_QUESTION;
import static vn.motcua.dossier.DossierRefusal.QUESTION_CLOSED;
import static vn.motcua.dossier.DossierRefusal.TIME_OUT_OF_RANGE;
import static vn.motcua.dossier.DossierRefusal.UNKNOWN_AGENCY;
import static vn.motcua.dossier.DossierRefusal.UNKNOWN_DEPARTMENT;
import static vn.motcua.dossier.DossierRefusal.UNKNOWN_OFFICER;
import static vn.motcua.dossier.DossierRefusal.UNKNOWN_QUESTION;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Permission;
import vn.motcua.shared.Ids;
import vn.motcua.shared.VietnameseTime;

/** Asking others (xin ý kiến, phối hợp), their answers, and taking a question back. None of it moves the dossier. */
final class ConsultRules {

    private ConsultRules() {}

    static Decision consult(Command.Consult command, Situation s, Status next) {
        var due = command.due().truncatedTo(ChronoUnit.MICROS);
        if (!VietnameseTime.inRange(VietnameseTime.dateOf(due))) return Decision.refused(TIME_OUT_OF_RANGE);
        if (!due.isAfter(s.at())) return Decision.refused(ANSWER_DUE_NOT_LATER);
        var agency = s.links().agency(command.agency()).orElse(null);
        if (agency == null) return Decision.refused(UNKNOWN_AGENCY, command.agency());
        if (!agency.existsOn(VietnameseTime.dateOf(s.at()))) return Decision.refused(AGENCY_ENDED, agency.code());
        var department = command.department();
        if (department != null
                && !s.links().agencyOf(department).filter(agency.id()::equals).isPresent()) {
            return Decision.refused(UNKNOWN_DEPARTMENT);
        }
        var officer = command.officer();
        if (officer != null && !s.links().worksAt(officer, agency.id())) return Decision.refused(UNKNOWN_OFFICER);
        boolean everybodyHere = agency.id().equals(s.position().agency()) && department == null && officer == null;
        if (everybodyHere || s.by().account().equals(officer)) return Decision.refused(CONSULT_WHOM);
        var asked = new Link.Asked(Ids.next(), s.position().agency(), agency.id(), department, officer, due);
        return Decision.Change.of(Action.CONSULT, staying(s, next))
                .with("question", asked.id())
                .with("to", agency.id())
                .with("department", department)
                .with("officer", officer)
                .with("due", due)
                .noting(command.question())
                .linking(Link.asking(asked, others(s.links().readers(agency.id(), department, officer), s)));
    }

    static Decision answer(Command.Answer command, Situation s, Status next) {
        var question = find(command.question(), s);
        if (question == null || !concerns(question, s)) return Decision.refused(UNKNOWN_QUESTION);
        if (!asked(question, s)) return Decision.refused(NOT_ASKED);
        if (!question.open()) return Decision.refused(QUESTION_CLOSED);
        boolean late = s.at().isAfter(question.due());
        var change = Decision.Change.of(Action.ANSWER, staying(s, next))
                .with("question", question.id())
                .with("late", late)
                .noting(command.answer())
                .linking(Link.closing(
                        new Link.Closed(question.id(), late),
                        "QUESTION_ANSWERED",
                        others(Set.of(question.askedBy()), s)));
        var file = command.file();
        if (file == null) return change;
        var attached = new Command.Attach(
                null, Command.Purpose.OTHER, file.fileName(), file.mediaType(), file.size(), file.sha256(), false);
        var unfit = AttachRules.unfit(attached, s);
        return unfit != null ? unfit : change.with("sha256", file.sha256()).attaching(attached);
    }

    /** By whoever asked, or whoever assigns where it was asked. */
    static Decision withdraw(Command.WithdrawQuestion command, Situation s, Status next) {
        var question = find(command.question(), s);
        if (question == null) return Decision.refused(UNKNOWN_QUESTION);
        if (!asker(question, s)) return Decision.refused(NOT_YOUR_QUESTION);
        if (!question.open()) return Decision.refused(QUESTION_CLOSED);
        return Decision.Change.of(Action.WITHDRAW_QUESTION, staying(s, next))
                .with("question", question.id())
                .noting(command.reason())
                .linking(Link.closing(
                        new Link.Closed(question.id(), null),
                        "QUESTION_WITHDRAWN",
                        others(
                                s.links().readers(question.toAgency(), question.toDepartment(), question.toAccount()),
                                s)));
    }

    /** Whether any question was put to this actor. */
    static boolean addressed(Situation s) {
        return s.by().serves(Permission.DOSSIER_PROCESS)
                && s.links().questions().stream().anyMatch(each -> asked(each, s));
    }

    static boolean mayAnswer(Situation s) {
        return s.links().questions().stream().anyMatch(each -> each.open() && asked(each, s));
    }

    static boolean mayWithdraw(Situation s) {
        return s.links().questions().stream().anyMatch(each -> each.open() && asker(each, s));
    }

    /** Whether the actor asked, or assigns where it was asked. */
    static boolean asker(Links.Question question, Situation s) {
        return question.askedBy().equals(s.by().account())
                || s.by().reach(Permission.DOSSIER_ASSIGN).covers(question.fromAgency());
    }

    /** Whether the actor is whom it was put to, or assigns there. */
    static boolean asked(Links.Question question, Situation s) {
        var by = s.by();
        if (by.account().equals(question.toAccount())) return true;
        if (!by.reach(Permission.DOSSIER_PROCESS).covers(question.toAgency())) return false;
        if (by.reach(Permission.DOSSIER_ASSIGN).covers(question.toAgency())) return true;
        if (question.toAccount() != null) return false;
        return question.toDepartment() == null || s.links().inDepartment(by, question.toDepartment());
    }

    /** Whether somebody may know of it: it was put to their agency, or they work with the dossier. */
    private static boolean concerns(Links.Question question, Situation s) {
        return asked(question, s)
                || s.by().reach(Permission.DOSSIER_READ).covers(question.toAgency())
                || s.dossier().visible(s.by().reach(Permission.DOSSIER_READ), s.by().account());
    }

    private static Links.@Nullable Question find(UUID id, Situation s) {
        return s.links().questions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static Set<UUID> others(Set<UUID> accounts, Situation s) {
        var others = new HashSet<>(accounts);
        others.remove(s.by().account());
        return others;
    }

    /** What waits goes on waiting since when it did. */
    private static Dossier staying(Situation s, Status next) {
        return s.dossier().status() == next ? s.dossier() : s.dossier().to(next);
    }
}
