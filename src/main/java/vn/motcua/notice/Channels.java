package vn.motcua.notice;

/** Which ways out of the program are set up. */
public interface Channels {

    boolean open(Channel channel);

    /** Whether there is any: without one, people without an account cannot be told anything. */
    default boolean outside() {
        for (var channel : Channel.values()) if (open(channel)) return true;
        return false;
    }
}
