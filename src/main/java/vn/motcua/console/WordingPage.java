package vn.motcua.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.notice.KeepWordings.Place;
import vn.motcua.notice.KeepWordings.Text;
import vn.motcua.page.Form;

/**
 * The words of one message, being written.
 *
 * @param values   what may stand in braces
 * @param preview  how it looks with values made up, null before anybody asked
 * @param own      the words of the program
 * @param versions those before, the newest first
 */
public record WordingPage(
        String title,
        Place place,
        List<String> values,
        Form form,
        @Nullable Text preview,
        Text own,
        Table versions) {

    public WordingPage {
        values = List.copyOf(values);
    }
}
