package vn.motcua.dossier.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Ids;

/**
 * Whom a journal line concerns and who therefore finds a notice of it: the owner, the officer it is given to, the leaders
 * who are asked for something, and whoever asked.
 */
final class Telling {

    /** Whom only other tables know; looked up when they are asked for. */
    interface Others {

        /** Accounts of those who may approve at an agency. */
        List<UUID> approvers(UUID agency);

        /** Who asked for the apology that nobody has answered yet; null when nobody did. */
        @Nullable
        UUID asker();
    }

    private Telling() {}

    /** The rows of notice.notice, null when nobody is told: nobody has an account, or it is their own doing. */
    static @Nullable List<Map<String, Object>> notices(Line line, Dossier after, Others others) {
        var recipients = new LinkedHashSet<>(recipients(line, after, others));
        recipients.remove(line.actor());
        return recipients.isEmpty()
                ? null
                : recipients.stream().map(each -> row(each, line, after)).toList();
    }

    private static Map<String, Object> row(UUID recipient, Line line, Dossier after) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", Ids.next());
        row.put("account_id", recipient);
        row.put("template", line.action().name());
        row.put("dossier_code", after.code());
        row.put("at", line.recorded().toString());
        return row;
    }

    private static List<UUID> recipients(Line line, Dossier after, Others others) {
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
                    SEND_DRAFT,
                    STOP,
                    REFUSE -> known(after.places().owner());
            case APOLOGISE -> {
                var told = new ArrayList<>(known(after.places().owner()));
                if (after.apologies() > 1) told.addAll(known(others.asker()));
                yield told;
            }
            case ASK_APOLOGY -> others.approvers(after.position().agency());
            case DECLINE_APOLOGY -> known(others.asker());
            case ASSIGN, CONFIRM_DRAFT -> known(after.position().holder());
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
                    EXTEND,
                    CORRECT,
                    ATTACH,
                    DRAFT,
                    SUCCEED,
                    MOVE_QUESTION,
                    HAND_TO_AGENCY,
                    HAND_HOME,
                    CONSULT,
                    ANSWER,
                    WITHDRAW_QUESTION,
                    OPEN_PART,
                    CHOOSE_DELIVERY,
                    TAKEN_IN -> List.of();
        };
    }

    private static List<UUID> known(@Nullable UUID account) {
        return account == null ? List.of() : List.of(account);
    }
}
