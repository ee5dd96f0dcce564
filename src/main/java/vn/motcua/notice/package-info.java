/**
 * Messages to people: what happened to a dossier is told in the transaction in which it happened, shown in the account
 * and sent as each one prefers. Whoever tells something in a statement of its own inserts into the view {@code notice.told}.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "outbox", "identity"})
@NullMarked
package vn.motcua.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
