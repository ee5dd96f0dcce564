package vn.motcua.portal.filing;

import java.util.ArrayList;
import vn.motcua.form.Answers;
import vn.motcua.form.FormPage;
import vn.motcua.form.Question;

/** Adds a row to a repeated group, or takes one away: {@code add:group}, {@code remove:group:0}. */
final class Rows {

    private Rows() {}

    static Answers changed(FormPage page, Answers answers, String act) {
        var parts = act.split(":", -1);
        var group = page.questions().stream()
                .filter(question -> question.kind() == Question.Kind.GROUP)
                .filter(question -> parts.length > 1 && question.name().equals(parts[1]))
                .findFirst();
        if (group.isEmpty()) return answers;
        var rows = new ArrayList<>(answers.rows(parts[1]));
        if (parts[0].equals("add") && rows.size() < group.get().most()) rows.add(Answers.NONE);
        if (parts[0].equals("remove") && parts.length > 2 && parts[2].matches("\\d{1,3}")) {
            int row = Integer.parseInt(parts[2]);
            if (row < rows.size()) rows.remove(row);
        }
        return answers.with(parts[1], rows);
    }
}
