package vn.motcua.petition.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.identity.Actor;
import vn.motcua.petition.PetitionQuery;
import vn.motcua.petition.PetitionRow;
import vn.motcua.petition.PetitionView;
import vn.motcua.shared.VietnameseTime;

@Component
class Finding implements PetitionQuery {

    private static final int LONGEST_CLOSED = 30;

    private final PetitionStore petitions;
    private final ListStore lists;
    private final Sights sights;
    private final Viewing viewing;
    private final WorkingCalendars calendars;
    private final Clock clock;

    Finding(
            PetitionStore petitions,
            ListStore lists,
            Sights sights,
            Viewing viewing,
            WorkingCalendars calendars,
            Clock clock) {
        this.petitions = petitions;
        this.lists = lists;
        this.sights = sights;
        this.viewing = viewing;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Optional<PetitionView> byCode(String code, Actor by) {
        var found = petitions.byCode(code.strip().toUpperCase(Locale.ROOT)).orElse(null);
        if (found == null) return Optional.empty();
        var sight = sights.of(by);
        var about = sights.about(found);
        var places = petitions.places(found.id());
        return sight.sees(about, places)
                ? Optional.of(viewing.forOfficer(found, sight, about, places))
                : Optional.empty();
    }

    @Override
    public Listing list(Group group, @Nullable UUID agency, String text, @Nullable String after, Actor by) {
        var key = ListStore.Key.of(after);
        var rows = lists.list(asked(group, agency, by), text, key, PAGE_SIZE + 1);
        boolean more = rows.size() > PAGE_SIZE;
        var page = more ? rows.subList(0, PAGE_SIZE) : rows;
        return new Listing(page, more ? ListStore.Key.of(page.getLast()).text() : null);
    }

    @Override
    public Map<Group, Long> counts(@Nullable UUID agency, Actor by) {
        var counts = new EnumMap<Group, Long>(Group.class);
        for (var group : Group.values()) counts.put(group, lists.count(asked(group, agency, by)));
        return counts;
    }

    @Override
    public List<PetitionRow> mine(Actor by) {
        return lists.mine(by.account());
    }

    @Override
    public Optional<PetitionView.Attachment> attachment(String code, UUID id, Actor by) {
        return byCode(code, by)
                .flatMap(view -> view.attachments().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst());
    }

    private ListStore.Asked asked(Group group, @Nullable UUID agency, Actor by) {
        var today = VietnameseTime.dateOf(clock.instant());
        return new ListStore.Asked(
                group, sights.of(by), agency, VietnameseTime.startOf(today), endOfNextWorkingDay(today));
    }

    private Instant endOfNextWorkingDay(LocalDate today) {
        var calendar = calendars.general();
        for (int days = 1; days <= LONGEST_CLOSED; days++) {
            var day = today.plusDays(days);
            if (calendar.isWorkingDay(day)) return VietnameseTime.endOf(day);
        }
        return VietnameseTime.endOf(today);
    }
}
