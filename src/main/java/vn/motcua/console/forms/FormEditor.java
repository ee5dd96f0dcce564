package vn.motcua.console.forms;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import vn.motcua.console.forms.FormPages.Edit;
import vn.motcua.console.forms.FormPages.Shown;
import vn.motcua.console.forms.FormPages.Trial;
import vn.motcua.form.Answers;
import vn.motcua.form.CheckAnswers;
import vn.motcua.form.FormVersion;
import vn.motcua.form.Forms;
import vn.motcua.formpage.ShowForm;
import vn.motcua.intake.Problem;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Here;

/** What the editor shows of a document: its outline, what is wrong with it, and how it behaves with some answers. */
@Component
class FormEditor {

    private final Forms forms;
    private final CheckAnswers check;
    private final ShowForm show;

    FormEditor(Forms forms, CheckAnswers check, ShowForm show) {
        this.forms = forms;
        this.check = check;
        this.show = show;
    }

    Edit page(String document, String answers, Form form, String said, Here here) {
        var draft = forms.draft(document, here.locale());
        var outline = DocumentEdits.outline(document, here.locale());
        var places = outline.stream()
                .map(page -> new Choice(page.at(), page.title()))
                .toList();
        var trial = draft.form().map(version -> trial(version, answers, here)).orElse(null);
        return new Edit(document, outline, places, draft.report().errors(), form, answers, trial, said);
    }

    Edit with(Edit page, List<Problem> problems) {
        return new Edit(
                page.document(),
                page.outline(),
                page.places(),
                problems,
                page.form(),
                page.answers(),
                page.trial(),
                page.said());
    }

    private Trial trial(FormVersion version, String text, Here here) {
        var problems = new ArrayList<String>();
        var answers = Answers.NONE;
        try {
            answers = Answers.of(text);
        } catch (JacksonException broken) {
            problems.add(here.say("forms.answersBroken"));
        }
        var kept = check.kept(version, answers);
        check.flaws(version, kept).forEach(flaw -> problems.add(show.sentence(version, flaw, here)));
        var shown = new ArrayList<Shown>();
        var form = Form.empty();
        for (var page : version.pages()) {
            if (!page.shown(kept)) continue;
            var filled = ShowForm.filled(page, kept);
            for (var question : page.questions()) form.with(question.name(), filled.value(question.name()));
            shown.add(new Shown(
                    page.title().in(here.locale()),
                    page.lead().in(here.locale()),
                    show.entries(page, kept, here.locale())));
        }
        return new Trial(shown, show.parts(version, kept, here.locale()), kept.json(), problems, form);
    }
}
