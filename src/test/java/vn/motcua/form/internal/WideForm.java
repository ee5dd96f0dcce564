package vn.motcua.form.internal;

import java.util.ArrayList;
import vn.motcua.form.Answers;

/** A form with very many questions. */
final class WideForm {

    private WideForm() {}

    static String text(int questions, int items) {
        var properties = new ArrayList<String>();
        var asked = new ArrayList<String>();
        for (int i = 0; i < questions; i++) {
            properties.add("\"q%d\":{\"type\":\"string\",\"maxLength\":100}".formatted(i));
            asked.add("{\"name\":\"q%d\",\"label\":{\"vi\":\"Câu %d\"}%s}"
                    .formatted(i, i, i == 0 ? ",\"as\":\"owner.name\"" : ""));
        }
        var inner = new ArrayList<String>();
        var rows = new ArrayList<String>();
        for (int i = 0; i < items; i++) {
            inner.add("\"i%d\":{\"type\":\"string\",\"maxLength\":100}".formatted(i));
            rows.add("{\"name\":\"i%d\",\"label\":{\"vi\":\"Mục %d\"}}".formatted(i, i));
        }
        properties.add(
                "\"nhom\":{\"type\":\"array\",\"maxItems\":50,\"items\":{\"type\":\"object\",\"properties\":{%s},\"required\":[\"i0\"]}}"
                        .formatted(String.join(",", inner)));
        asked.add("{\"name\":\"nhom\",\"label\":{\"vi\":\"Nhóm\"},\"items\":[%s]}".formatted(String.join(",", rows)));
        return """
                {"code":"rong","validFrom":"2020-01-01","procedures":["1.001193"],"title":{"vi":"Rộng"},
                 "schema":{"type":"object","properties":{%s},"required":["q0"]},
                 "pages":[{"id":"mot","title":{"vi":"Một"},"questions":[%s]}]}
                """.formatted(String.join(",", properties), String.join(",", asked));
    }

    static Answers answers(int questions, int rows, int items) {
        var answers = Answers.NONE;
        for (int i = 0; i < questions; i++) answers = answers.with("q" + i, "trả lời " + i);
        var list = new ArrayList<Answers>();
        for (int r = 0; r < rows; r++) {
            var row = Answers.NONE;
            for (int i = 0; i < items; i++) row = row.with("i" + i, "mục " + i);
            list.add(row);
        }
        return answers.with("nhom", list);
    }
}
