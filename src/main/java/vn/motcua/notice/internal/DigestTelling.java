package vn.motcua.notice.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Contacts;
import vn.motcua.notice.Channel;
import vn.motcua.notice.Channels;
import vn.motcua.notice.Digests;
import vn.motcua.notice.Preference;
import vn.motcua.outbox.Outbox;
import vn.motcua.outbox.Parcel;
import vn.motcua.shared.VietnameseTime;

/** The key of a digest names account and day: two nodes at the same minute write one. */
@Component
class DigestTelling implements Digests {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Contacts contacts;
    private final PreferenceStore preferences;
    private final WordingStore wordings;
    private final Words words;
    private final Channels channels;
    private final Outbox outbox;

    DigestTelling(
            Contacts contacts,
            PreferenceStore preferences,
            WordingStore wordings,
            Words words,
            Channels channels,
            Outbox outbox) {
        this.contacts = contacts;
        this.preferences = preferences;
        this.wordings = wordings;
        this.words = words;
        this.channels = channels;
        this.outbox = outbox;
    }

    @Override
    public void tell(LocalDate day, Collection<Work> work) {
        if (work.isEmpty() || !channels.open(Channel.EMAIL)) return;
        var accounts = work.stream().map(Work::account).toList();
        var reached = contacts.of(accounts);
        var wishes = preferences.of(accounts);
        var texts = Words.byPlace(wordings.current());
        var over = VietnameseTime.startOf(day.plusDays(1)); // yesterday's list helps nobody
        var parcels = new ArrayList<Parcel>();
        for (var each : work) {
            var where = reached.get(each.account());
            var wish = wishes.getOrDefault(each.account(), Preference.unspoken());
            if (where == null || where.email() == null || !wish.digest()) continue;
            var text = words.digest(values(day, each), wish.language(), texts);
            parcels.add(new Parcel(
                    "digest:" + each.account() + ":" + day,
                    Channel.EMAIL.carrier(),
                    "DIGEST " + day,
                    Spreading.body(new Addressing.Way(Channel.EMAIL, where.email()), text),
                    null,
                    over));
        }
        outbox.add(parcels);
    }

    private static Map<String, String> values(LocalDate day, Work work) {
        return Map.of(
                "day", DAY.format(day),
                "late", Integer.toString(work.late()),
                "today", Integer.toString(work.today()),
                "next", Integer.toString(work.next()),
                "all", Integer.toString(work.all()));
    }
}
