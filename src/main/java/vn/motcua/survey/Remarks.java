package vn.motcua.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/** What people wrote, for the heads of the agency it is about: with its day, without dossier, procedure or marks. */
public interface Remarks {

    int PAGE_SIZE = 50;

    /**
     * The newest day first. Needs {@link vn.motcua.identity.Permission#SURVEY_REMARKS} at the agency, which else is not found.
     *
     * @param agency identifier code
     * @param after  {@link Page#next()} of the page before, null for the first
     */
    Outcome<Page> of(String agency, @Nullable String after, Actor by);

    record Page(List<Remark> remarks, @Nullable String next) {}

    record Remark(UUID id, LocalDate day, Via via, String words) {}
}
