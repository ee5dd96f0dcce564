package vn.motcua.register.internal;

import org.jspecify.annotations.Nullable;
import vn.motcua.intake.Moment;

/** What the journal keeps of a row: everything that is not about a person, as it came, as members of a JSON object. */
final class Detail {

    private final StringBuilder json = new StringBuilder(320);

    String of(Entry entry) {
        json.setLength(0);
        json.append("\"status\":").append(entry.status().number());
        add("agency", entry.agency().code());
        add("procedure", entry.procedure());
        add("channel", entry.channel());
        add("level", entry.level());
        add("received", entry.dates().received());
        add("due", entry.dates().due());
        add("resolved", entry.dates().resolved());
        add("returned", entry.dates().returned());
        add("supplementAsked", entry.dates().asked());
        add("refused", entry.refused());
        if (entry.supplements() > 0) json.append(",\"supplements\":").append(entry.supplements());
        add("componentsDigitised", entry.componentsDigitised());
        add("resultDigitised", entry.resultDigitised());
        add("feeBearing", entry.feeBearing());
        add("paidOnline", entry.paidOnline());
        return json.toString();
    }

    private void add(String name, boolean value) {
        if (value) json.append(",\"").append(name).append("\":true");
    }

    private void add(String name, @Nullable Moment moment) {
        if (moment == null) return;
        json.append(",\"").append(name).append("\":\"").append(moment.date());
        if (moment.time() != null) json.append('T').append(moment.time());
        json.append('"');
    }

    private void add(String name, String value) {
        if (value.isEmpty()) return;
        json.append(",\"").append(name).append("\":\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') json.append('\\').append(c);
            else if (c < ' ') json.append(String.format("\\u%04x", (int) c));
            else json.append(c);
        }
        json.append('"');
    }
}
