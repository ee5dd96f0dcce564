package vn.motcua.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Looks officers up, in the database. */
public interface Officers {

    /** Every post a person ever held, the newest first. */
    List<Officer> posts(UUID officer);

    /** Who works in the agency on that date, by name the Vietnamese way. */
    List<Officer> of(UUID agency, LocalDate on);

    /** Who serves at the agency's one-stop unit on that date: the head, officials, reserves. */
    List<Member> roster(UUID agency, LocalDate on);

    /** The delegations to this officer that hold on that date; answered from memory, at most a second behind. */
    List<Delegation> delegationsTo(UUID officer, LocalDate on);

    record Member(UUID officer, String name, RosterPart part) {}
}
