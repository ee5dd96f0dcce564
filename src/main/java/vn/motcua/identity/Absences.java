package vn.motcua.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.motcua.directory.DelegationKind;
import vn.motcua.shared.Outcome;

/**
 * Officers who will be away let a colleague work in their place, without an administrator. From the first to the last
 * day the colleague finds what lies in their hands and may work on it; the journal names both. It ends by itself. What
 * was received cannot be passed on. Dates are days in Vietnam.
 */
public interface Absences {

    /** Days one absence lasts at most; a longer one is for an administrator. */
    int LONGEST = 366;

    /** What the actor announced and for whom they stand in, as far as it is not over; and whom they may ask. */
    Outcome<Overview> of(Actor by);

    /**
     * The same again is the same absence. Refused where the colleague does not work at one of the actor's agencies, has no
     * account, or is away in those days too.
     */
    Outcome<UUID> announce(Wanted wanted, Actor by);

    /** The actor is back: one that runs ends with yesterday, one to come never begins. */
    Outcome<UUID> end(UUID absence, Actor by);

    /** @param to the colleague, as an officer of the directory */
    record Wanted(UUID to, Set<DelegationKind> kinds, LocalDate firstDay, LocalDate lastDay) {

        public Wanted {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * @param kinds      what the actor's roles allow to pass on
     * @param colleagues who works at the same agencies and can sign in
     */
    record Overview(
            List<Absence> announced, List<Absence> standingIn, Set<DelegationKind> kinds, List<Colleague> colleagues) {}

    /**
     * @param officer the other one: who works in the actor's place, or who is away
     * @param running whether it holds today
     */
    record Absence(
            UUID id,
            UUID officer,
            String name,
            Set<DelegationKind> kinds,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean running) {}

    /** @param position the title, empty when none is known */
    record Colleague(UUID officer, String name, String position) {}
}
