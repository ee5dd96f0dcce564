package vn.motcua.dossier.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Ids;

/** Whom a journal line concerns and who therefore finds a notice of it: the owner, or the officer it is given to. */
final class Telling {

    private Telling() {}

    /** The row of notice.notice, null when nobody is told: nobody has an account, or it is their own doing. */
    static @Nullable Map<String, Object> notice(Line line, Dossier after) {
        var recipient = recipient(line, after);
        if (recipient == null || recipient.equals(line.actor())) return null;
        var row = new LinkedHashMap<String, Object>();
        row.put("id", Ids.next());
        row.put("account_id", recipient);
        row.put("template", line.action().name());
        row.put("dossier_code", after.code());
        row.put("at", line.recorded().toString());
        return row;
    }

    private static @Nullable UUID recipient(Line line, Dossier after) {
        return switch (line.action()) {
            case ASK_PAPERS,
                    RECEIVE,
                    REFUSE_RECEPTION,
                    ASK_SUPPLEMENT,
                    ASK_PAYMENT,
                    PAUSE,
                    APPROVE_RESULT,
                    RECORD_RESULT,
                    RETURN,
                    STOP,
                    REFUSE,
                    APOLOGISE -> after.places().owner();
            case ASSIGN -> after.position().holder();
            case FILE,
                    BRING_PAPERS,
                    TAKE_OVER,
                    RELEASE,
                    HAND_OVER,
                    HAND_BACK,
                    SUPPLEMENT,
                    CONFIRM_PAYMENT,
                    RESUME,
                    APPROVE,
                    REJECT,
                    WITHDRAW,
                    ASK_APOLOGY,
                    EXTEND,
                    CORRECT,
                    ATTACH,
                    DRAFT,
                    SUCCEED,
                    TAKEN_IN -> null;
        };
    }
}
