package vn.motcua.desk;

import java.util.List;
import java.util.Map;

/**
 * What was typed before the session ended, to be sent again or not.
 *
 * @param path   where the form was going
 * @param shown  what people typed: label and value
 * @param fields everything to send again
 */
public record TypedPage(String path, List<Map.Entry<String, String>> shown, List<Map.Entry<String, String>> fields) {}
