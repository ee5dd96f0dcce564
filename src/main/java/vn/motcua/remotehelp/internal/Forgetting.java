package vn.motcua.remotehelp.internal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountClosed;
import vn.motcua.notice.Template;
import vn.motcua.remotehelp.HelpAction;
import vn.motcua.remotehelp.HelpHour;
import vn.motcua.shared.Ids;

/** Lets go what belongs to an account that its owner closed, in the same transaction: words, and hours still to come. */
@Component
class Forgetting {

    private final HourStore hours;
    private final JournalStore journal;
    private final Telling telling;

    Forgetting(HourStore hours, JournalStore journal, Telling telling) {
        this.hours = hours;
        this.journal = journal;
        this.telling = telling;
    }

    @EventListener
    void forget(AccountClosed closed) {
        for (var hour : hours.openOf(closed.account(), closed.at())) {
            if (!hours.end(hour.id(), HelpHour.State.CANCELLED, null, true)) continue;
            var act = Act.of(HelpAction.FORGET, closed.account(), closed.at(), Ids.next(), hour.id());
            journal.add(act, hour.agency(), hours.offerOf(hour.id()), hour.id());
            telling.tell(hour.helper(), Template.HELP_CANCELLED, hour.code(), closed.at());
        }
        hours.eraseWords(closed.account());
    }
}
