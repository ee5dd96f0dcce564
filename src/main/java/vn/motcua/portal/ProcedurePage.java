package vn.motcua.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Due;
import vn.motcua.page.Choice;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.sample.Sample;

/**
 * Everything that must be published of a procedure (regulations §5.5), as a person reads it.
 *
 * @param inForce whether this version is in force today; else the newest one known is shown with a warning
 * @param online  whether it can be filed here, with an electronic form
 * @param when    when the result is there if it is filed now
 * @param samples papers to look at and blank forms to take, of all components
 * @param form    whether there is an electronic form, to be had as a blank paper too
 */
public record ProcedurePage(
        ProcedureVersion version,
        boolean inForce,
        boolean online,
        String sectorHref,
        When when,
        List<Sample> samples,
        boolean form) {

    /** Those of one component. */
    public List<Sample> samples(String component) {
        return samples.stream()
                .filter(each -> each.component().equals(component))
                .toList();
    }

    /**
     * The answer of the deadline function.
     *
     * @param agencies where it can be filed
     * @param agency   code of the agency asked for, empty while nobody is
     * @param caseCode the case asked for
     * @param due      null while no agency is asked for, or where nothing can be counted
     */
    public record When(
            List<Choice> agencies,
            String agency,
            List<Choice> cases,
            String caseCode,
            @Nullable Due due) {}

    /** What search engines and those who share it show of it. */
    public String summary() {
        return version.name() + " · " + version.code() + " · "
                + version.sector().name();
    }
}
