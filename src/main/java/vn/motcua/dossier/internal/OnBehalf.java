package vn.motcua.dossier.internal;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;
import vn.motcua.procedure.ProcedureVersion.StepKind;

/**
 * In whose place somebody acts: the colleague who is away and in whose hands the dossier is, or whose delegation alone
 * allows the act. The journal line names them under {@value #KEY}, so that both are known for good. Pure.
 */
final class OnBehalf {

    /** The member of a journal line's detail: the account of whoever is away. */
    static final String KEY = "for";

    /** The member that names who acted for an organisation, whose account is the line's actor. */
    static final String PERSON = "person";

    /** What is done with the work in somebody's hands; the rest is done for the applicant or about an entry. */
    private static final Set<Permission> WORK = Set.of(
            Permission.DOSSIER_RECEIVE,
            Permission.DOSSIER_PROCESS,
            Permission.DOSSIER_APPROVE,
            Permission.DOSSIER_RETURN);

    private OnBehalf() {}

    /** Null when somebody acts by their own right. */
    static @Nullable UUID of(Action action, Situation s) {
        var holder = s.position().holder();
        var away = holder == null ? null : s.by().absent(holder);
        if (away != null && WORK.contains(action.permission()) && Rules.permitted(action, away, s)) return holder;
        if (may(action, s.by().own(), s)) return null;
        return s.by().absent().stream()
                .filter(each -> may(action, each, s))
                .map(Rights::account)
                .findFirst()
                .orElse(null);
    }

    /** Null when somebody acts for themself. */
    static @Nullable UUID person(Actor by) {
        return by.person().equals(by.account()) ? null : by.person();
    }

    /** Whether what was passed on reaches to the dossier's present step. */
    static boolean mayStep(@Nullable Rights away, Situation s) {
        return away != null
                && away.reach(permission(s.stepKind())).covers(s.position().agency());
    }

    private static boolean may(Action action, Rights rights, Situation s) {
        if (!Rules.permitted(action, rights, s)) return false;
        return !WORK.contains(action.permission()) || hasRole(rights, s.position());
    }

    /** A delegation of approvals alone lends the role and no right to process. */
    private static boolean hasRole(Rights rights, Dossier.Position position) {
        var role = position.role();
        return role == null
                || rights.roles().contains(Role.valueOf(role))
                || rights.reach(Permission.DOSSIER_ASSIGN).covers(position.agency());
    }

    private static Permission permission(@Nullable StepKind kind) {
        if (kind == null) return Permission.DOSSIER_PROCESS;
        return switch (kind) {
            case RECEIVE -> Permission.DOSSIER_RECEIVE;
            case ASSIGN, APPRAISE, CONSULT, ISSUE -> Permission.DOSSIER_PROCESS;
            case APPROVE -> Permission.DOSSIER_APPROVE;
            case RETURN -> Permission.DOSSIER_RETURN;
        };
    }
}
