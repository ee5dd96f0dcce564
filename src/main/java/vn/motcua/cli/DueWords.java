package vn.motcua.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Due;
import vn.motcua.calendar.Limit;
import vn.motcua.shared.Texts;
import vn.motcua.shared.VietnameseTime;

/** Says why a due date is what it is, to people and to programs. */
record DueWords(Texts texts, Locale locale) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnameseTime.ZONE);

    Map<String, Object> json(Due due, @Nullable Due legal) {
        var json = new LinkedHashMap<String, Object>();
        json.put("due", DueCommand.ISO.format(due.due()));
        json.put("limit", limit(due.limit()));
        json.put("start", DueCommand.ISO.format(due.start()));
        json.put("counted", due.counted().stream().map(LocalDate::toString).toList());
        json.put("skipped", due.skipped().stream().map(this::skipped).toList());
        json.put("credits", due.credits().stream().map(DueWords::credit).toList());
        if (legal != null) {
            json.put("legal", Map.of("due", DueCommand.ISO.format(legal.due()), "limit", limit(legal.limit())));
        }
        return json;
    }

    private static Map<String, Object> limit(Limit limit) {
        var json = new LinkedHashMap<String, Object>();
        json.put("unit", limit.unit().label());
        json.put("amount", limit.amount());
        return json;
    }

    private Map<String, Object> skipped(Due.Skipped skipped) {
        var json = new LinkedHashMap<String, Object>();
        json.put("date", skipped.date().toString());
        json.put("reason", reason(skipped));
        return json;
    }

    private static Map<String, Object> credit(Due.Credit credit) {
        var json = new LinkedHashMap<String, Object>();
        json.put("from", DueCommand.ISO.format(credit.from()));
        json.put("to", DueCommand.ISO.format(credit.to()));
        json.put("amount", credit.amount());
        return json;
    }

    void print(PrintWriter out, Due due, @Nullable Due legal, Instant received) {
        out.println(say("due.text.due", TIME.format(due.due()), words(due.limit())));
        if (legal != null && !legal.limit().equals(due.limit())) {
            out.println(say("due.text.legal", TIME.format(legal.due()), words(legal.limit())));
        }
        out.println(say("due.text.start", TIME.format(received), TIME.format(due.start())));
        for (var credit : due.credits()) {
            var key = credit.amount() == 0
                    ? "due.text.anew"
                    : due.limit().judgedByInstant() ? "due.text.creditMinutes" : "due.text.creditDays";
            out.println(say(key, TIME.format(credit.from()), TIME.format(credit.to()), credit.amount()));
        }
        out.println(say("due.text.why"));
        var days = new TreeMap<LocalDate, String>();
        due.counted().forEach(day -> days.put(day, say("due.text.counted")));
        due.skipped().forEach(day -> days.put(day.date(), reason(day)));
        LocalDate first = null;
        for (var day : days.keySet()) {
            if (first == null) first = day;
            if (days.get(day).equals(days.get(day.plusDays(1)))) continue;
            var span = first.equals(day) ? DATE.format(day) : DATE.format(first) + " – " + DATE.format(day);
            out.println("  " + span + ": " + days.get(day));
            first = null;
        }
    }

    private String reason(Due.Skipped skipped) {
        return say("calendar.skip." + skipped.reason().label(), skipped.name());
    }

    private String words(Limit limit) {
        return say("calendar.limit." + limit.unit().label(), limit.amount());
    }

    private String say(String key, Object... values) {
        return texts.of(locale, key, values);
    }
}
