package vn.motcua.desk.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.desk.AssistFilePage;
import vn.motcua.desk.AssistPage;
import vn.motcua.desk.AssistedPage;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.Assistance;
import vn.motcua.dossier.Assistance.Assisted;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Ids;
import vn.motcua.shared.VietnameseTime;

/** Composes the pages of helpers. */
@Component
class AssistPages {

    private final Catalogue catalogue;
    private final Agencies agencies;
    private final Names names;
    private final Clock clock;

    AssistPages(Catalogue catalogue, Agencies agencies, Names names, Clock clock) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.names = names;
        this.clock = clock;
    }

    AssistPage.Row row(Assisted dossier) {
        return new AssistPage.Row(
                dossier,
                names.procedure(dossier.procedureCode(), today()),
                names.agency(dossier.agency()),
                AssistController.LIST + "/" + dossier.code());
    }

    /** The agencies of the helper's term, and what they receive online. */
    AssistFilePage filing(Form form, UUID request, Actor actor) {
        var reach = actor.reach(Permission.DOSSIER_ASSIST);
        var here = agencies.all().stream()
                .filter(agency -> reach.covers(agency.id()) && agency.existsOn(today()))
                .toList();
        var procedures = catalogue.all(today()).stream()
                .filter(each -> each.complete() && !each.process().isEmpty())
                .filter(each -> each.channels().contains("online"))
                .filter(each -> here.stream().anyMatch(agency -> ReceptionProcedures.receives(agency, each)))
                .map(each -> new Choice(each.code(), each.code() + " – " + each.name()))
                .toList();
        return new AssistFilePage(
                form, procedures, here.stream().map(AssistPages::choice).toList(), request);
    }

    AssistedPage one(Assistance.Detail detail, Form form) {
        var dossier = detail.dossier();
        var day = VietnameseTime.dateOf(dossier.filedAt());
        List<Choice> components =
                catalogue
                        .inForce(dossier.procedureCode(), day)
                        .map(ProcedureVersion::components)
                        .orElse(List.of())
                        .stream()
                        .map(each -> new Choice(each.code(), each.name()))
                        .toList();
        return new AssistedPage(row(dossier), detail.asked(), detail.files(), components, form, Ids.next());
    }

    private static Choice choice(Agency agency) {
        return new Choice(agency.code(), agency.name());
    }

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }
}
