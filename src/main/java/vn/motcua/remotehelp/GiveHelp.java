package vn.motcua.remotehelp;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.motcua.identity.Actor;
import vn.motcua.shared.Outcome;

/**
 * What a helper sees and says. A helper sees the hours booked with them; whoever has {@code HELP_MANAGE} those of the
 * agencies it reaches. To everybody else a booking does not exist.
 */
public interface GiveHelp {

    /** Of one day, by time. For officials; who neither helps nor manages sees none. */
    Outcome<List<Booked>> on(LocalDate day, Actor by);

    /** They met. From the hour's start on. */
    Outcome<HelpHour> held(UUID booking, UUID request, Actor by);

    /** Nobody came. From the hour's start on. */
    Outcome<HelpHour> missed(UUID booking, UUID request, Actor by);

    /** The agency cannot; whoever booked is told, and reads why. */
    Outcome<HelpHour> callOff(UUID booking, String reason, UUID request, Actor by);

    /**
     * @param who    name of whoever booked
     * @param helper name of the helper
     */
    record Booked(HelpHour hour, String who, String helper) {}
}
