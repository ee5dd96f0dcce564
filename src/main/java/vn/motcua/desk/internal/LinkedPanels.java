package vn.motcua.desk.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.desk.LinkedPanel;
import vn.motcua.directory.Staff;
import vn.motcua.dossier.Consultations;
import vn.motcua.dossier.Consultations.Consultation;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.PartDossiers;
import vn.motcua.identity.Actor;
import vn.motcua.procedure.ProcedureVersion.StepKind;
import vn.motcua.shared.VietnameseTime;

/** Composes what a dossier's page tells of other dossiers, agencies and people. */
@Component
class LinkedPanels {

    private final PartDossiers parts;
    private final Consultations consultations;
    private final Staff staff;
    private final Names names;

    LinkedPanels(PartDossiers parts, Consultations consultations, Staff staff, Names names) {
        this.parts = parts;
        this.consultations = consultations;
        this.staff = staff;
        this.names = names;
    }

    LinkedPanel of(DossierView view, Actor by, Instant now) {
        return new LinkedPanel(
                home(view),
                parts.of(view).map(lead -> lead(lead, view, now)).orElse(null),
                consultations.about(view, by).stream()
                        .map(each -> question(each, now))
                        .toList());
    }

    private @Nullable String home(DossierView view) {
        var kind = CommandForms.stepKind(view);
        boolean work = kind == StepKind.ASSIGN || kind == StepKind.APPRAISE || kind == StepKind.CONSULT;
        boolean away = work && !view.atAgency().equals(view.competentAgency());
        return away ? names.agency(view.competentAgency()) : null;
    }

    private LinkedPanel.Lead lead(PartDossiers.Lead lead, DossierView view, Instant now) {
        return new LinkedPanel.Lead(
                lead.code(),
                procedure(lead.procedureCode(), now),
                lead.status(),
                lead.due(),
                lead.code().equals(view.code()),
                lead.open(),
                lead.parts().stream().map(part -> part(part, view, now)).toList());
    }

    private LinkedPanel.Part part(PartDossiers.Part part, DossierView view, Instant now) {
        var filed = part.filed();
        var procedure = procedure(part.procedureCode(), now);
        var agency = names.agency(part.agency());
        if (filed == null) {
            return new LinkedPanel.Part(
                    part.ordinal(),
                    procedure,
                    agency,
                    null,
                    null,
                    null,
                    null,
                    null,
                    part.after(),
                    false,
                    false,
                    List.of());
        }
        boolean overdue = part.open()
                && filed.due() != null
                && VietnameseTime.dateOf(now).isAfter(VietnameseTime.dateOf(filed.due()));
        boolean late = filed.timeliness() != null ? filed.timeliness() > 0 : overdue;
        return new LinkedPanel.Part(
                part.ordinal(),
                procedure,
                agency,
                filed.code(),
                filed.status(),
                names.officer(filed.holder()),
                filed.due(),
                filed.endedAt(),
                part.after(),
                filed.code().equals(view.code()),
                late,
                filed.results().stream().map(PartDossiers.Result::fileName).toList());
    }

    private LinkedPanel.Question question(Consultation asked, Instant now) {
        return new LinkedPanel.Question(
                String.valueOf(names.officer(asked.askedBy())),
                to(asked),
                asked.question(),
                asked.askedAt(),
                asked.due(),
                names.officer(asked.answeredBy()),
                asked.answeredAt(),
                asked.answer(),
                asked.file(),
                asked.withdrawnAt(),
                asked.late() != null ? asked.late() : asked.overdue(now));
    }

    /** The agency, with the department or the person where one was named. */
    private String to(Consultation asked) {
        var agency = names.agency(asked.toAgency());
        if (asked.toAccount() != null) return names.officer(asked.toAccount()) + ", " + agency;
        if (asked.toDepartment() == null) return agency;
        return staff.department(asked.toDepartment())
                .map(department -> department.name() + ", " + agency)
                .orElse(agency);
    }

    private String procedure(String code, Instant now) {
        return names.procedure(code, VietnameseTime.dateOf(now));
    }
}
