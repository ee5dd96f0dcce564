package vn.motcua.notice.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.notice.Channel;
import vn.motcua.notice.KeepWordings.Place;
import vn.motcua.notice.KeepWordings.Text;
import vn.motcua.notice.Subjects.Subject;
import vn.motcua.notice.Template;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;

/** Puts messages into words: those of the procedure, else those of all, else the program's own. */
@Component
class Words {

    static final Set<String> OF_DOSSIERS = Set.of("code", "procedure", "agency", "due", "link", "sentence");
    static final Set<String> OF_RETURNED = Set.of("code", "procedure", "agency", "due", "link", "sentence", "rating");
    static final Set<String> OF_FILED = Set.of("code", "procedure", "agency", "expected", "due", "link", "sentence");
    static final Set<String> OF_DIGESTS = Set.of("late", "today", "next", "all", "day");

    private static final Pattern VALUE = Pattern.compile("\\{([^{}]*)}");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
    private static final String NOTHING = "–";

    private final Texts texts;
    private final NoticeSettings settings;

    Words(Texts texts, NoticeSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    static Set<String> known(Template template) {
        if (template == Template.RETURN) return OF_RETURNED;
        if (template == Template.FILE) return OF_FILED;
        return template == Template.DIGEST ? OF_DIGESTS : OF_DOSSIERS;
    }

    /** The first value in braces that nobody knows; null when all are known. */
    static @Nullable String unknown(Template template, String text) {
        var values = VALUE.matcher(text);
        while (values.find()) if (!known(template).contains(values.group(1))) return values.group();
        return null;
    }

    /** @param rows what {@link WordingStore#current()} answered */
    static Map<Place, Text> byPlace(List<WordingStore.Row> rows) {
        var wordings = new HashMap<Place, Text>();
        rows.forEach(row -> wordings.put(row.place(), row.text()));
        return wordings;
    }

    /** @param rating where the applicant says how they were served; empty: where the dossier is followed */
    Text of(
            Template template,
            Subject subject,
            String rating,
            Channel channel,
            String language,
            Map<Place, Text> wordings) {
        var text = wordings.get(new Place(template, subject.procedureCode(), channel, language));
        if (text == null) text = wordings.get(new Place(template, "", channel, language));
        if (text == null) text = own(new Place(template, "", channel, language));
        return filled(text, values(template, subject, rating, language));
    }

    Text digest(Map<String, String> values, String language, Map<Place, Text> wordings) {
        var place = new Place(Template.DIGEST, "", Channel.EMAIL, language);
        return filled(wordings.getOrDefault(place, own(place)), values);
    }

    /** The program's own, with the values in braces. */
    Text own(Place place) {
        var locale = Locale.forLanguageTag(place.language());
        UnaryOperator<String> say = key -> texts.of(locale, key, (Object[]) braces());
        if (place.template() == Template.DIGEST)
            return new Text(say.apply("notice.digest.subject"), say.apply("notice.digest.body"));
        if (place.channel() == Channel.EMAIL
                && Template.ofPetition(place.template().name()))
            return new Text(say.apply("notice.petition.email.subject"), say.apply("notice.petition.email.body"));
        if (place.channel() == Channel.EMAIL
                && Template.ofFiling(place.template().name()))
            return new Text(say.apply("notice.filing.email.subject"), say.apply("notice.filing.email.body"));
        if (place.channel() == Channel.EMAIL
                && Template.ofRemoteHelp(place.template().name()))
            return new Text(say.apply("notice.help.email.subject"), say.apply("notice.help.email.body"));
        boolean returned = place.template() == Template.RETURN;
        return place.channel() == Channel.EMAIL
                ? new Text(say.apply("notice.email.subject"), say.apply(body(place.template())))
                : new Text("", say.apply(returned ? "notice.sms.body.returned" : "notice.sms.body"));
    }

    private static String body(Template template) {
        if (template == Template.RETURN) return "notice.email.body.returned";
        return template == Template.FILE ? "notice.email.body.filed" : "notice.email.body";
    }

    /** The values of messages in the order the program's own words count them. */
    private static String[] braces() {
        return new String[] {
            "{sentence}",
            "{code}",
            "{procedure}",
            "{agency}",
            "{due}",
            "{link}",
            "{late}",
            "{today}",
            "{next}",
            "{all}",
            "{day}",
            "{rating}",
            "{expected}"
        };
    }

    Map<String, String> values(Template template, Subject subject, String rating, String language) {
        var locale = Locale.forLanguageTag(language);
        var values = new HashMap<String, String>();
        values.put("code", subject.code());
        values.put("procedure", subject.procedure());
        values.put("agency", subject.agency());
        values.put("due", due(subject.due()));
        values.put("expected", due(subject.expected()));
        values.put("link", link(template, subject));
        values.put("rating", rating.isEmpty() ? link(template, subject) : rating);
        values.put("sentence", texts.of(locale, "notice." + template, subject.code()));
        return values;
    }

    /** Applicants read on where they are sent without typing anything; whoever works on it signs in first. */
    private String link(Template template, Subject subject) {
        boolean petition = Template.ofPetition(template.name());
        if (Template.ofRemoteHelp(template.name()))
            return template.forApplicants() ? settings.help() : settings.helping();
        if (!template.forApplicants())
            return settings.at((petition ? "/desk/petitions/" : "/desk/dossiers/") + subject.code());
        if (petition) return settings.petitions() + subject.code();
        var key = subject.key();
        if (Template.ofFiling(template.name())) {
            return key == null ? settings.at("/filings/" + subject.code() + "/review") : settings.at("/confirm/" + key);
        }
        return settings.tracking() + subject.code() + (key == null ? "" : "?k=" + key);
    }

    static Text filled(Text text, Map<String, String> values) {
        return new Text(fill(text.subject(), values).replaceAll("\\R", " "), fill(text.body(), values));
    }

    private static String fill(String text, Map<String, String> values) {
        return VALUE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }

    private static String due(@Nullable Instant due) {
        return due == null ? NOTHING : DATE_TIME.format(VietnameseTime.at(due));
    }
}
