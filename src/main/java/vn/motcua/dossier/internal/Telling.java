package vn.motcua.dossier.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
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

    /** A row of notice.told, with the names of its columns; no account: the applicant, who has none. */
    record Notice(UUID id, @Nullable UUID account_id, String template, String dossier_code, String at) {}

    private static final UUID APPLICANT = new UUID(0, 0);

    private Telling() {}

    /**
     * Null when nobody is told: nobody has an account, or it is their own doing.
     *
     * @param outside whether people without an account can be told at all
     */
    static @Nullable List<Notice> notices(Line line, Dossier after, Others others, BooleanSupplier outside) {
        var concerned = recipients(line, after, others);
        if (concerned.isEmpty()) return null;
        var recipients = new LinkedHashSet<>(concerned);
        recipients.remove(line.actor());
        if (recipients.contains(APPLICANT) && !outside.getAsBoolean()) recipients.remove(APPLICANT);
        return recipients.isEmpty()
                ? null
                : recipients.stream().map(each -> notice(each, line, after)).toList();
    }

    private static Notice notice(UUID recipient, Line line, Dossier after) {
        return new Notice(
                Ids.next(),
                recipient.equals(APPLICANT) ? null : recipient,
                line.action().name(),
                after.code(),
                line.recorded().toString());
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
                    REFUSE -> applicant(after);
            case APOLOGISE -> {
                var told = new ArrayList<>(applicant(after));
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

    private static List<UUID> applicant(Dossier after) {
        var owner = after.places().owner();
        return List.of(owner == null ? APPLICANT : owner);
    }

    private static List<UUID> known(@Nullable UUID account) {
        return account == null ? List.of() : List.of(account);
    }
}
