package vn.motcua.form.internal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountClosed;

/**
 * Lets go what belongs to an account that its owner closed, in the same transaction: everything being filled in, the copies
 * kept of what was sent, and their papers. What was filed stays with its dossier and is not found by the account any more.
 */
@Component
class Forgetting {

    private final FilingStore filings;
    private final SubmissionStore submissions;

    Forgetting(FilingStore filings, SubmissionStore submissions) {
        this.filings = filings;
        this.submissions = submissions;
    }

    @EventListener
    void forget(AccountClosed closed) {
        filings.forget(closed.account());
        submissions.forget(closed.account());
    }
}
