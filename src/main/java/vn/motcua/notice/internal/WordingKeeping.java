package vn.motcua.notice.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.KnownAccounts;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.notice.Channel;
import vn.motcua.notice.KeepWordings;
import vn.motcua.notice.NoticeRefusal;
import vn.motcua.notice.Subjects.Subject;
import vn.motcua.notice.Template;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

@Component
class WordingKeeping implements KeepWordings {

    private static final int LONGEST_CODE = 30;

    private final WordingStore wordings;
    private final Words words;
    private final KnownAccounts names;
    private final Clock clock;

    WordingKeeping(WordingStore wordings, Words words, KnownAccounts names, Clock clock) {
        this.wordings = wordings;
        this.words = words;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Outcome<List<Version>> current(Actor by) {
        if (!keeps(by)) return Outcome.refused(NoticeRefusal.NOT_ALLOWED);
        return Outcome.done(versions(wordings.current()));
    }

    @Override
    public Outcome<List<Version>> versions(Place place, Actor by) {
        if (!keeps(by)) return Outcome.refused(NoticeRefusal.NOT_ALLOWED);
        return Outcome.done(versions(wordings.versions(place)));
    }

    @Override
    public Outcome<Integer> publish(Place place, Text text, Actor by) {
        Outcome<Integer> refusal = refusal(place, text, by);
        if (refusal != null) return refusal;
        return Outcome.done(wordings.add(place, text, clock.instant(), by.account()));
    }

    @Override
    public Outcome<Text> preview(Place place, Text text, Actor by) {
        Outcome<Text> refusal = refusal(place, text, by);
        if (refusal != null) return refusal;
        var shown = text.body().isEmpty() ? words.own(place) : text;
        return Outcome.done(Words.filled(shown, example(place)));
    }

    @Override
    public List<String> values(Template template) {
        return Words.known(template).stream()
                .sorted()
                .map(value -> '{' + value + '}')
                .toList();
    }

    @Override
    public Text own(Place place) {
        return words.own(place);
    }

    private Map<String, String> example(Place place) {
        if (place.template() == Template.DIGEST) {
            var today = VietnameseTime.dateOf(clock.instant());
            return Map.of("late", "1", "today", "2", "next", "3", "all", "17", "day", DigestTelling.DAY.format(today));
        }
        var procedure = place.procedure().isEmpty() ? "1.001193" : place.procedure();
        var due = clock.instant().plusSeconds(3L * 24 * 3600);
        var subject = new Subject(
                "H42.01-261120-0001",
                procedure,
                "Đăng ký khai sinh",
                "UBND phường Hoa Lư",
                due,
                null,
                null,
                null,
                due,
                "…");
        return words.values(place.template(), subject, "https://…/survey/…", place.language());
    }

    private static <T> @Nullable Outcome<T> refusal(Place place, Text text, Actor by) {
        if (!keeps(by)) return Outcome.refused(NoticeRefusal.NOT_ALLOWED);
        if (!place.language().equals("vi") && !place.language().equals("en")) {
            return Outcome.refused(NoticeRefusal.LANGUAGE_UNKNOWN);
        }
        if (place.procedure().length() > LONGEST_CODE) return Outcome.refused(NoticeRefusal.PROCEDURE_UNKNOWN);
        boolean email = place.channel() == Channel.EMAIL;
        int most = email ? LONGEST_EMAIL : LONGEST_SMS;
        if (text.body().length() > most) return Outcome.refused(NoticeRefusal.BODY_LONG, most);
        if (text.subject().length() > LONGEST_SUBJECT) {
            return Outcome.refused(NoticeRefusal.SUBJECT_LONG, LONGEST_SUBJECT);
        }
        if (email && !text.body().isEmpty() && text.subject().isBlank()) {
            return Outcome.refused(NoticeRefusal.SUBJECT_MISSING);
        }
        var unknown = Words.unknown(place.template(), text.subject() + text.body());
        return unknown == null
                ? null
                : Outcome.refused(
                        NoticeRefusal.VALUE_UNKNOWN,
                        unknown,
                        String.join(
                                ", ",
                                Words.known(place.template()).stream().sorted().toList()));
    }

    private List<Version> versions(List<WordingStore.Row> rows) {
        var known = names.names(
                rows.stream().map(WordingStore.Row::account).distinct().toList());
        return rows.stream().map(row -> version(row, known)).toList();
    }

    private static Version version(WordingStore.Row row, Map<UUID, String> known) {
        Instant at = row.at();
        return new Version(row.place(), row.version(), row.text(), at, Optional.ofNullable(known.get(row.account())));
    }

    private static boolean keeps(Actor by) {
        return by.reach(Permission.MESSAGE_MANAGE).kind() == Reach.Kind.EVERYWHERE;
    }
}
