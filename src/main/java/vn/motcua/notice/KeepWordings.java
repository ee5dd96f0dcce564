package vn.motcua.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * What messages say, where the program's own words are not wanted: of one procedure or of all, by channel and language.
 * Needs {@link vn.motcua.identity.Permission#MESSAGE_MANAGE} everywhere. A version is added and never changed; the newest
 * holds. Values stand in braces: {@code {code}}, {@code {procedure}}, {@code {agency}}, {@code {due}}, {@code {link}},
 * {@code {sentence}}; of what was just filed {@code {expected}}; in a digest {@code {late}}, {@code {today}}, {@code {next}}, {@code {all}}.
 */
public interface KeepWordings {

    int LONGEST_SMS = 1_000;
    int LONGEST_EMAIL = 5_000;
    int LONGEST_SUBJECT = 200;

    /** What holds now, where it is not the program's own. */
    Outcome<List<Version>> current(Actor by);

    /** All versions of one place, the newest first. */
    Outcome<List<Version>> versions(Place place, Actor by);

    /** From now on. An empty body brings the words of the program back. */
    Outcome<Integer> publish(Place place, Text text, Actor by);

    /** How it will look, with values made up; empty text: the words of the program. Refused as publishing would be. */
    Outcome<Text> preview(Place place, Text text, Actor by);

    /** What may stand in braces, with them. */
    List<String> values(Template template);

    /** The words of the program itself, with the values still in braces. */
    Text own(Place place);

    /** @param procedure code, empty for all procedures without words of their own */
    record Place(Template template, String procedure, Channel channel, String language) {}

    /** @param subject of an e-mail; empty for other channels */
    record Text(String subject, String body) {}

    record Version(Place place, int number, Text text, Instant at, Optional<String> author) {}
}
