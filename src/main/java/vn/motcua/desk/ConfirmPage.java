package vn.motcua.desk;

import java.util.List;
import java.util.Map;

/**
 * What a legal act will do, in words, before it is done.
 *
 * @param effect key of the sentence that tells it; its values are the code and the owner's name
 * @param typed  what was entered, for reading
 * @param hidden everything to send again
 */
public record ConfirmPage(
        String code,
        String owner,
        String verb,
        String label,
        String effect,
        List<Typed> typed,
        List<Map.Entry<String, String>> hidden) {

    public record Typed(String label, String value) {}
}
