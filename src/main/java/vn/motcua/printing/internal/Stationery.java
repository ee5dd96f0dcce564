package vn.motcua.printing.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.FollowDossier;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.printing.Circular;
import vn.motcua.printing.FormKind;
import vn.motcua.printing.Sheet;
import vn.motcua.printing.Sheet.Block;
import vn.motcua.printing.Sheet.Signature;
import vn.motcua.printing.Wording;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;

/** What all forms share: head, place and date, code, QR, and how names and times are written. Forms are in Vietnamese. */
@Component
class Stationery {

    /** To be filled in by hand. */
    static final String DOTS = "……………………";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Texts texts;
    private final Wordings wordings;
    private final Agencies agencies;
    private final Actors actors;
    private final FollowDossier following;
    private final Clock clock;
    private final String tracking;

    Stationery(
            Texts texts,
            Wordings wordings,
            Agencies agencies,
            Actors actors,
            FollowDossier following,
            Clock clock,
            @Value("${motcua.printing.tracking}") String tracking) {
        this.texts = texts;
        this.wordings = wordings;
        this.agencies = agencies;
        this.actors = actors;
        this.following = following;
        this.clock = clock;
        this.tracking = tracking;
    }

    /** The parts of a sheet that differ. */
    record Content(
            @Nullable String subtitle, @Nullable String symbol, List<Block> blocks, List<Signature> signatures) {}

    /** @param dossier code; null for a register, which nobody follows */
    Sheet sheet(
            Circular circular,
            FormKind form,
            Map<Wording, String> worded,
            @Nullable String dossier,
            int copy,
            Content content) {
        var superior = worded.getOrDefault(Wording.HEAD_SUPERIOR, "");
        return new Sheet(
                say("printing.form", circular.number(form), circular.title()),
                new Sheet.Head(
                        superior.isEmpty() ? null : upper(superior), upper(worded.getOrDefault(Wording.HEAD_UNIT, ""))),
                dossier,
                form == FormKind.RECEIPT || form == FormKind.CONTROL_SHEET,
                content.symbol(),
                dossier == null || form == FormKind.CONTROL_SHEET ? null : QrPicture.of(address(dossier)),
                dated(worded.getOrDefault(Wording.PLACE, DOTS)),
                copy > 1 ? say("printing.copy", copy - 1) : null,
                say("printing.title." + circular + "." + form),
                content.subtitle(),
                form == FormKind.REGISTER,
                content.blocks(),
                content.signatures(),
                new Sheet.Labels(
                        say("printing.state"),
                        say("printing.motto"),
                        say("printing.code"),
                        say("printing.volume"),
                        say("printing.serial"),
                        say("printing.tracking")));
    }

    Map<Wording, String> wordings(UUID agency) {
        return wordings.of(agency);
    }

    /** Where the public sees how a dossier stands. */
    String address(String code) {
        return tracking + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8) + "?k=" + following.key(code);
    }

    String say(String key, Object... values) {
        return texts.of(Texts.VIETNAMESE, key, values);
    }

    /** A label and what people wrote; dots where there is nothing. */
    Sheet.Pair pair(String key, @Nullable String value) {
        var text = value == null ? "" : PlainText.of(value);
        return new Sheet.Pair(say(key), text.isEmpty() ? DOTS : text);
    }

    /** "08 giờ 00 phút, ngày 02/05/2024". */
    String moment(@Nullable Instant instant) {
        if (instant == null) return DOTS;
        var at = VietnameseTime.at(instant);
        return say("printing.moment", two(at.getHour()), two(at.getMinute()), DATE.format(at));
    }

    String date(@Nullable Instant instant) {
        return instant == null ? "" : DATE.format(VietnameseTime.at(instant));
    }

    String date(LocalDate date) {
        return DATE.format(date);
    }

    String agency(UUID id) {
        return agencies.byId(id).map(Agency::name).orElse(DOTS);
    }

    String officer(UUID account) {
        if (account.equals(Actor.OPERATOR)) return actors.operator().name();
        return PlainText.of(actors.byAccount(account).map(Actor::name).orElse(""));
    }

    private String dated(String place) {
        var today = VietnameseTime.dateOf(clock.instant());
        return say(
                "printing.dated", place, two(today.getDayOfMonth()), two(today.getMonthValue()), "" + today.getYear());
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private static String upper(String name) {
        return PlainText.of(name).toUpperCase(Texts.VIETNAMESE);
    }
}
