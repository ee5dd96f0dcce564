package vn.motcua.survey.internal;

import static vn.motcua.survey.SurveyRefusal.AGENCY_NOT_FOUND;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.survey.Remarks;

@Component
class RemarkReading implements Remarks {

    private record Place(LocalDate day, UUID id) {

        static final Place START = new Place(VietnameseTime.LATEST, new UUID(0, 0));

        /** What nobody was given as the next page begins at the start. */
        static Place of(@Nullable String after) {
            if (after == null) return START;
            var parts = after.split("_", 2);
            try {
                return parts.length == 2 ? new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1])) : START;
            } catch (DateTimeException | IllegalArgumentException unreadable) {
                return START;
            }
        }
    }

    private final AnswerStore store;
    private final Agencies agencies;

    RemarkReading(AnswerStore store, Agencies agencies) {
        this.store = store;
        this.agencies = agencies;
    }

    @Override
    @Transactional(readOnly = true)
    public Outcome<Page> of(String agency, @Nullable String after, Actor by) {
        var found = agencies.byCode(agency).orElse(null);
        if (found == null || !by.reach(Permission.SURVEY_REMARKS).covers(found.id())) {
            return Outcome.refused(AGENCY_NOT_FOUND, agency);
        }
        var place = Place.of(after);
        var remarks = store.remarks(found.id(), place.day(), place.id(), PAGE_SIZE + 1);
        if (remarks.size() <= PAGE_SIZE) return Outcome.done(new Page(remarks, null));
        var shown = remarks.subList(0, PAGE_SIZE);
        var last = shown.getLast();
        return Outcome.done(new Page(shown, last.day() + "_" + last.id()));
    }
}
