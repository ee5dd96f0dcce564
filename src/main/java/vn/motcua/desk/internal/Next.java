package vn.motcua.desk.internal;

import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierView;
import vn.motcua.page.Formats;
import vn.motcua.page.Here;

/** Says what is asked next, and of whom. */
@Component
class Next {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Names names;

    Next(Names names) {
        this.names = names;
    }

    String of(DossierView view, Here here) {
        return switch (view.status()) {
            case FILED -> here.say("desk.next.FILED", names.agency(view.receivingAgency()));
            case AWAITING_PAPERS -> here.say("desk.next.AWAITING_PAPERS", papers(view, Action.ASK_PAPERS));
            case AWAITING_SUPPLEMENT -> here.say("desk.next.AWAITING_SUPPLEMENT", papers(view, Action.ASK_SUPPLEMENT));
            case AWAITING_PAYMENT -> here.say("desk.next.AWAITING_PAYMENT", amount(view, here));
            case PAUSED -> here.say("desk.next.PAUSED");
            case RECEIVED, PROCESSING -> step(view, here);
            case RESOLVED -> here.say("desk.next.RESOLVED", names.agency(view.atAgency()));
            case NOT_ACCEPTED, STOPPED, REFUSED, WITHDRAWN, RETURNED -> here.say("desk.next.over");
        };
    }

    private String step(DossierView view, Here here) {
        var procedure = view.procedure();
        var step = view.step();
        if (procedure == null || step == null || step >= procedure.process().size()) {
            return here.say("desk.next.takeUp", names.agency(view.atAgency()));
        }
        var holder = names.officer(view.holder());
        var name = procedure.process().get(step).name();
        var due = view.stepDue() == null ? Formats.NOTHING : here.formats().dateTime(view.stepDue());
        return holder == null
                ? here.say(
                        "desk.next.nobody",
                        name,
                        here.say("desk.role." + procedure.process().get(step).role()),
                        names.agency(view.atAgency()),
                        due)
                : here.say("desk.next.holder", name, holder, due);
    }

    /** Names of the papers that were asked for last; where none was named, the words in which it was asked. */
    private static String papers(DossierView view, Action action) {
        var asked = detail(view, action, "papers");
        var procedure = view.procedure();
        var papers = new ArrayList<String>();
        if (asked != null && procedure != null) {
            for (var code : asked) {
                procedure.components().stream()
                        .filter(each -> each.code().equals(code.asString()))
                        .forEach(each -> papers.add(each.name()));
            }
        }
        return papers.isEmpty() ? words(view, action) : String.join("; ", papers);
    }

    private static String words(DossierView view, Action action) {
        return view.journal().reversed().stream()
                .filter(line -> line.action() == action && line.note() != null)
                .map(line -> String.valueOf(line.note()))
                .findFirst()
                .orElse(Formats.NOTHING);
    }

    private static String amount(DossierView view, Here here) {
        var amount = detail(view, Action.ASK_PAYMENT, "amount");
        return amount == null || !amount.isNumber()
                ? Formats.NOTHING
                : here.formats().money(amount.asLong());
    }

    /** An id that a journal line keeps under a name; null where there is none. */
    static @Nullable UUID id(String detail, String name) {
        try {
            var value = JSON.readTree(detail).path(name);
            return value.isString() ? UUID.fromString(value.asString()) : null;
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** What the last line of an action keeps under a name. */
    private static @Nullable JsonNode detail(DossierView view, Action action, String name) {
        for (var line : view.journal().reversed()) {
            if (line.action() != action || line.detail() == null) continue;
            try {
                var value = JSON.readTree(line.detail()).path(name);
                return value.isMissingNode() ? null : value;
            } catch (JacksonException unreadable) {
                return null;
            }
        }
        return null;
    }
}
