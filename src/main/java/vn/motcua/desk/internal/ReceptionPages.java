package vn.motcua.desk.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.desk.FilePage;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.PersonDossiers;
import vn.motcua.dossier.PersonDossiers.Earlier;
import vn.motcua.identity.Actor;
import vn.motcua.identity.FormDrafts;
import vn.motcua.identity.Permission;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Ids;
import vn.motcua.shared.VietnameseTime;

/** Draws the reception up from what is typed so far. */
@Component
class ReceptionPages {

    /** Where the reception is, and the name its drafts are kept under. */
    static final String PLACE = "/desk/file";

    private static final int KNOWN = 5;

    private final ReceptionProcedures procedures;
    private final PersonDossiers persons;
    private final FormDrafts drafts;
    private final Agencies agencies;
    private final Clock clock;

    ReceptionPages(
            ReceptionProcedures procedures, PersonDossiers persons, FormDrafts drafts, Agencies agencies, Clock clock) {
        this.procedures = procedures;
        this.persons = persons;
        this.drafts = drafts;
        this.agencies = agencies;
        this.clock = clock;
    }

    static void check(Actor actor) {
        if (!actor.serves(Permission.DOSSIER_FILE)) throw new AccessDeniedException("may not file for others");
    }

    LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }

    @Nullable
    ProcedureVersion procedure(Form form) {
        return procedures
                .named(form.value("procedure"), today())
                .filter(ProcedureVersion::complete)
                .orElse(null);
    }

    FilePage.Found find(Form form, Actor actor) {
        return procedures.find(form.value("procedure"), receiving(actor), id(form, "ticket"), today(), actor);
    }

    List<Earlier> earlier(Form form, Actor actor) {
        return persons.of(form.value("identityNumber"), actor);
    }

    /** Whoever earlier dossiers name with that number, the newest spelling of each first. */
    List<FilePage.Known> known(List<Earlier> earlier) {
        var known = new LinkedHashMap<List<@Nullable String>, FilePage.Known>();
        for (var each : earlier) {
            var told = Stream.of(each.phone(), each.address())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            known.putIfAbsent(
                    java.util.Arrays.asList(each.name(), each.phone(), each.address()),
                    new FilePage.Known(each.code(), each.name(), told));
        }
        return known.values().stream().limit(KNOWN).toList();
    }

    ModelAndView show(Form form, String focus, HttpStatusCode status, Here here, Actor actor) {
        check(actor);
        var at = receiving(actor);
        if (at.size() == 1 && form.value("receivingAgency").isEmpty()) {
            form.with("receivingAgency", at.getFirst().code());
        }
        var procedure = procedure(form);
        var earlier = earlier(form, actor);
        var page = new FilePage(
                form,
                idOrNew(form, "request"),
                idOrNew(form, "reception"),
                idOrNew(form, "draft"),
                procedure,
                procedure == null ? find(form, actor) : FilePage.Found.NOTHING,
                choices(at),
                choices(existing()),
                cases(procedure, form.value("channel")),
                form.value("name").isEmpty() ? known(earlier) : List.of(),
                ReceptionPapers.rows(procedure, form, earlier, here),
                drafts(id(form, "draft"), actor),
                focus);
        return Pages.show("desk/file", page, status);
    }

    private List<FilePage.Draft> drafts(@Nullable UUID present, Actor actor) {
        return drafts.of(PLACE, actor).stream()
                .filter(each -> !each.id().equals(present))
                .map(each -> new FilePage.Draft(
                        each.id(),
                        each.fields().getOrDefault("procedure", ""),
                        each.fields().getOrDefault("name", ""),
                        each.at()))
                .toList();
    }

    private static List<Choice> cases(@Nullable ProcedureVersion procedure, String channel) {
        if (procedure == null) return List.of();
        return procedure.cases().stream()
                .filter(each -> !each.normal())
                .filter(each -> each.channel() == null || each.channel().equals(channel))
                .map(each -> new Choice(each.code(), each.name()))
                .toList();
    }

    private List<Agency> receiving(Actor actor) {
        var reach = actor.reach(Permission.DOSSIER_FILE);
        return existing().stream().filter(agency -> reach.covers(agency.id())).toList();
    }

    private List<Agency> existing() {
        var today = today();
        return agencies.all().stream().filter(agency -> agency.existsOn(today)).toList();
    }

    private static List<Choice> choices(List<Agency> agencies) {
        return agencies.stream()
                .map(agency -> new Choice(agency.code(), agency.name()))
                .toList();
    }

    private static UUID idOrNew(Form form, String field) {
        var id = id(form, field);
        return id == null ? Ids.next() : id;
    }

    /** Null where nothing is typed, or nothing that could be one. */
    static @Nullable UUID id(Form form, String field) {
        try {
            return form.value(field).isEmpty() ? null : UUID.fromString(form.value(field));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
