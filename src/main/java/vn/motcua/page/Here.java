package vn.motcua.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.shared.Texts;

/**
 * What every template knows beside its own record: the language, who is signed in, where the page is, and the words.
 *
 * @param path    the path of the page, without its query
 * @param query   the query of the page without the language, empty if there is none
 * @param flashes sentences about what was just done, shown once
 * @param readOnly whether nothing can be changed by this page at present
 * @param token   makes the CSRF field; asked only by pages with a form, because it needs a session
 */
public record Here(
        Locale locale,
        Optional<Actor> actor,
        String path,
        String query,
        List<String> flashes,
        boolean readOnly,
        Supplier<Optional<FormToken>> token,
        Texts texts,
        Assets assets,
        Formats formats) {

    /** Attribute of a request whose page offers no forms that change something. */
    public static final String READ_ONLY = "vn.motcua.page.readOnly";

    /** The hidden field that proves a form is ours. */
    public record FormToken(String name, String value) {}

    /** The sentence under a key of the message bundles. */
    public String say(String key, Object... values) {
        return texts.of(locale, key, values);
    }

    public String language() {
        return locale.getLanguage();
    }

    public boolean vietnamese() {
        return language().equals("vi");
    }

    public String asset(String name) {
        return assets.link(name);
    }

    public boolean may(Permission permission) {
        return actor.isPresent() && actor.get().may(permission);
    }

    /** Whether whoever is signed in may do it for others; a citizen may file, but not at the counter. */
    public boolean serves(Permission permission) {
        return actor.isPresent() && actor.get().serves(permission);
    }

    /** This very page in the other language. */
    public String inOtherLanguage() {
        var language = vietnamese() ? "en" : "vi";
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + language;
    }

    /** Whether the page lies under a path, to mark where one is in the navigation. */
    public boolean under(String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }
}
