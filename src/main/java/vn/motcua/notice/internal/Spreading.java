package vn.motcua.notice.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.Contacts;
import vn.motcua.identity.Contacts.Reachable;
import vn.motcua.notice.Channel;
import vn.motcua.notice.Channels;
import vn.motcua.notice.KeepWordings.Place;
import vn.motcua.notice.KeepWordings.Text;
import vn.motcua.notice.Preference;
import vn.motcua.notice.RatingLinks;
import vn.motcua.notice.Subjects;
import vn.motcua.notice.Subjects.Subject;
import vn.motcua.notice.Template;
import vn.motcua.outbox.Mail;
import vn.motcua.outbox.Outbox;
import vn.motcua.outbox.Parcel;
import vn.motcua.outbox.TextMessage;

/**
 * Spreads notices over the channels their readers prefer. A batch is one transaction: the parcels are in the outbox and the
 * notices are out of the queue, or neither; a parcel's key names notice and channel, so that none is written twice.
 */
@Component
class Spreading {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_BATCHES = 500;
    private static final Reachable NOWHERE = new Reachable(null, null);
    private static final Set<String> TEMPLATES =
            Arrays.stream(Template.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final SpreadStore store;
    private final PreferenceStore preferences;
    private final WordingStore wordings;
    private final Words words;
    private final Contacts contacts;
    private final List<Subjects> subjects;
    private final RatingLinks ratings;
    private final Outbox outbox;
    private final Channels channels;
    private final NoticeSettings settings;
    private final TransactionOperations transactions;
    private final Clock clock;

    Spreading(
            SpreadStore store,
            PreferenceStore preferences,
            WordingStore wordings,
            Words words,
            Contacts contacts,
            List<Subjects> subjects,
            RatingLinks ratings,
            Outbox outbox,
            Channels channels,
            NoticeSettings settings,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.preferences = preferences;
        this.wordings = wordings;
        this.words = words;
        this.contacts = contacts;
        this.subjects = subjects;
        this.ratings = ratings;
        this.outbox = outbox;
        this.channels = channels;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    static String key(UUID notice, Channel channel) {
        return "notice:" + notice + ":" + channel.carrier();
    }

    void spread() {
        if (!channels.outside()) {
            while (store.spreadNowhere(clock.instant()) == SpreadStore.BATCH_OF_NOTHING) Thread.onSpinWait();
            return;
        }
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            var spread = transactions.execute(ignored -> batch(clock.instant()));
            if (spread == null || spread < SpreadStore.BATCH) return;
        }
    }

    private int batch(Instant now) {
        var waiting = store.take();
        if (waiting.isEmpty()) return 0;
        var codes = waiting.stream().map(SpreadStore.Waiting::code).distinct().toList();
        var about = new HashMap<String, Subjects.Subject>();
        for (var known : subjects) about.putAll(known.of(codes));
        var asked = ratings.of(waiting.stream()
                .filter(notice -> notice.template().equals(Template.RETURN.name()))
                .map(SpreadStore.Waiting::code)
                .distinct()
                .toList());
        var accounts = waiting.stream()
                .map(SpreadStore.Waiting::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var wishes = preferences.of(accounts);
        var reached = contacts.of(accounts);
        var texts = Words.byPlace(wordings.current());
        var parcels = new ArrayList<Parcel>();
        for (var notice : waiting) {
            var subject = about.get(notice.code());
            if (subject == null || !TEMPLATES.contains(notice.template())) continue;
            var template = Template.valueOf(notice.template());
            var account = notice.account();
            var wish = account == null ? Preference.unspoken() : wishes.getOrDefault(account, Preference.unspoken());
            var where = account == null
                    ? Addressing.typed(subject.email(), subject.phone())
                    : reached.getOrDefault(account, NOWHERE);
            for (var way : Addressing.ways(template, wish, where, channels)) {
                parcels.add(parcel(
                        notice, way, template, subject, asked.getOrDefault(notice.code(), ""), wish, texts, now));
            }
        }
        outbox.add(parcels);
        store.spread(waiting.stream().map(SpreadStore.Waiting::id).toList(), now);
        return waiting.size();
    }

    private Parcel parcel(
            SpreadStore.Waiting notice,
            Addressing.Way way,
            Template template,
            Subject subject,
            String rating,
            Preference wish,
            Map<Place, Text> texts,
            Instant now) {
        var text = words.of(template, subject, rating, way.channel(), wish.language(), texts);
        return new Parcel(
                key(notice.id(), way.channel()),
                way.channel().carrier(),
                template + " " + notice.code(),
                body(way, text),
                quiet(wish).notBefore(way.channel(), now),
                null);
    }

    static String body(Addressing.Way way, Text text) {
        return switch (way.channel()) {
            case EMAIL -> JSON.writeValueAsString(new Mail(way.to(), text.subject(), text.body()));
            case SMS, ZALO -> JSON.writeValueAsString(new TextMessage(way.to(), text.body()));
        };
    }

    private QuietHours quiet(Preference wish) {
        var from = wish.quietFrom();
        var to = wish.quietTo();
        return from == null || to == null
                ? new QuietHours(settings.quietFrom(), settings.quietTo())
                : new QuietHours(from, to);
    }
}
