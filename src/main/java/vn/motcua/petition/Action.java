package vn.motcua.petition;

import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Permission;

/** What happens to petitions, each with the permission it needs of officers. */
public enum Action {
    RECEIVE(Permission.PETITION_RECEIVE),
    CLASSIFY(Permission.PETITION_RECEIVE),
    /** Says which agency or officer it is about. */
    NAME(Permission.PETITION_RECEIVE),
    FORWARD(Permission.PETITION_RECEIVE),
    HAND_BACK(Permission.PETITION_RECEIVE),
    ASK_SUPPLEMENT(Permission.PETITION_RECEIVE),
    /** By the sender, or by an officer who writes down what the sender says. */
    SUPPLEMENT(Permission.PETITION_RECEIVE),
    REFUSE(Permission.PETITION_RECEIVE),
    TAKE_UP(Permission.PETITION_HANDLE),
    ANSWER(Permission.PETITION_HANDLE),
    PUBLISH(Permission.PETITION_PUBLISH),
    KEEP_BACK(Permission.PETITION_PUBLISH),
    TAKE_OFF(Permission.PETITION_PUBLISH),
    /** By the sender, or by an officer who writes down that the sender wants it. */
    WITHDRAW(Permission.PETITION_RECEIVE),
    /** By the sender alone. */
    RATE(null);

    private final @Nullable Permission permission;

    Action(@Nullable Permission permission) {
        this.permission = permission;
    }

    /** Null where no officer may do it. */
    public @Nullable Permission permission() {
        return permission;
    }

    /** Whether the sender may do it too. */
    public boolean ofSender() {
        return this == SUPPLEMENT || this == WITHDRAW || this == RATE;
    }

    /** The word in addresses, for example {@code ask-supplement}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
