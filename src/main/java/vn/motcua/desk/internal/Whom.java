package vn.motcua.desk.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.Staff;
import vn.motcua.dossier.DossierView;
import vn.motcua.identity.Colleagues;
import vn.motcua.identity.Permission;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.shared.VietnameseTime;

/**
 * Whom a question is put to, in one field: departments and colleagues of the agency where the dossier lies, then the other
 * agencies. The departments of another agency are too many to be listed with all the rest: they come once that agency is
 * chosen and narrowed down, in a second step that needs no script.
 */
@Component
class Whom {

    static final String FIELD = "whom";

    /** The button of the second step. */
    static final String NARROW = "narrow";

    private static final String AGENCY = "agency:";
    private static final String DEPARTMENT = "department:";
    private static final String OFFICER = "officer:";

    /** A choice that was sent back; an agency without department and officer is meant as a whole. */
    record Chosen(
            String agency,
            @Nullable UUID department,
            @Nullable UUID officer) {}

    private final Agencies agencies;
    private final Staff staff;
    private final Colleagues colleagues;
    private final Clock clock;

    Whom(Agencies agencies, Staff staff, Colleagues colleagues, Clock clock) {
        this.agencies = agencies;
        this.staff = staff;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    List<Choice> choices(DossierView view, Form typed, Here here) {
        var choices = new ArrayList<Choice>();
        narrowed(typed).filter(agency -> !agency.id().equals(view.atAgency())).ifPresent(agency -> {
            choices.add(new Choice(AGENCY + agency.code(), here.say("desk.whom.whole", agency.name())));
            choices.addAll(departments(agency, ", " + agency.name()));
        });
        agencies.byId(view.atAgency()).ifPresent(own -> choices.addAll(departments(own, "")));
        var by = here.actor().orElseThrow().account();
        for (var colleague : colleagues.at(view.atAgency())) {
            boolean works = colleague.reach(Permission.DOSSIER_PROCESS).covers(view.atAgency());
            if (works && !colleague.account().equals(by)) {
                choices.add(new Choice(OFFICER + colleague.account(), colleague.name()));
            }
        }
        var listed = choices.stream().map(Choice::value).toList();
        others(view.atAgency()).stream()
                .map(agency -> new Choice(AGENCY + agency.code(), agency.name()))
                .filter(choice -> !listed.contains(choice.value()))
                .forEach(choices::add);
        return choices;
    }

    /** Other agencies that exist today. */
    List<Agency> others(@Nullable UUID but) {
        var today = today();
        return agencies.all().stream()
                .filter(agency -> agency.existsOn(today) && !agency.id().equals(but))
                .toList();
    }

    /** Marks the field where there is nothing to narrow down. */
    void narrow(Form form, Here here) {
        var agency = narrowed(form.with(NARROW, "1"));
        if (agency.isEmpty()) form.problem(FIELD, here.say("desk.whom.agencyFirst"));
        else if (departments(agency.get(), "").isEmpty()) {
            form.problem(FIELD, here.say("desk.whom.noDepartments", agency.get().name()));
        }
    }

    /** Null where the value is none of the choices' kind. */
    static @Nullable Chosen read(String value, String agencyAt) {
        try {
            if (value.startsWith(AGENCY)) return new Chosen(value.substring(AGENCY.length()), null, null);
            if (value.startsWith(OFFICER)) return new Chosen(agencyAt, null, uuid(value, OFFICER.length()));
            int slash = value.indexOf('/');
            return value.startsWith(DEPARTMENT) && slash > 0
                    ? new Chosen(value.substring(DEPARTMENT.length(), slash), uuid(value, slash + 1), null)
                    : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static UUID uuid(String value, int from) {
        return UUID.fromString(value.substring(from));
    }

    /** The agency whose departments are asked for, or one of whose departments was chosen. */
    private Optional<Agency> narrowed(Form typed) {
        var chosen = read(typed.value(FIELD), "");
        if (chosen == null || chosen.officer() != null) return Optional.empty();
        boolean wanted = chosen.department() != null || typed.checked(NARROW);
        return wanted ? agencies.byCode(chosen.agency()).filter(agency -> agency.existsOn(today())) : Optional.empty();
    }

    private List<Choice> departments(Agency agency, String after) {
        var today = today();
        return staff.departments(agency.id()).stream()
                .filter(each -> !today.isBefore(each.validFrom()))
                .filter(each -> each.validTo() == null || !today.isAfter(each.validTo()))
                .map(each -> new Choice(DEPARTMENT + agency.code() + "/" + each.id(), each.name() + after))
                .toList();
    }

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }
}
