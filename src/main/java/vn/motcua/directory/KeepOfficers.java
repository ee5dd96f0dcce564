package vn.motcua.directory;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Outcome;

/** Departments, who works where, who stands in for whom, and who serves at the one-stop unit. */
public interface KeepOfficers {

    Outcome<UUID> openDepartment(UUID agency, String name, LocalDate from, DirectoryKeeper by);

    Outcome<UUID> closeDepartment(UUID department, LocalDate lastDay, DirectoryKeeper by);

    /** A person new to the directory, with a first post, known to be nobody who is there. Answers the officer. */
    Outcome<UUID> appoint(String name, Post post, DirectoryKeeper by);

    /** The same newcomer twice is appointed once. */
    Outcome<UUID> appoint(Newcomer who, Post post, DirectoryKeeper by);

    /** Another post for somebody known; the old one goes on unless it is ended. */
    Outcome<UUID> appointAlso(UUID officer, Post post, DirectoryKeeper by);

    /**
     * Ends every post of the officer in that agency, and the service at its one-stop unit. Who leaves today or left before
     * must hold no work there any more ({@link OfficerTies}).
     */
    Outcome<UUID> dismiss(UUID officer, UUID agency, LocalDate lastDay, DirectoryKeeper by);

    /**
     * Lets one officer act for another, within what the giver may do, from the first to the last day. What was received
     * cannot be passed on. The same again is the same delegation.
     */
    Outcome<UUID> delegate(
            UUID from, UUID to, Set<DelegationKind> kinds, LocalDate firstDay, LocalDate lastDay, DirectoryKeeper by);

    /** Ends a delegation with that day as its last. */
    Outcome<UUID> takeBack(UUID delegation, LocalDate lastDay, DirectoryKeeper by);

    /** A member of the agency's one-stop unit; there is one head at a time. */
    Outcome<UUID> roster(
            UUID agency, UUID officer, RosterPart part, LocalDate from, @Nullable LocalDate to, DirectoryKeeper by);

    /** Ends a service at the one-stop unit with that day as its last; one that has not begun ends on its first day. */
    Outcome<UUID> endService(UUID service, LocalDate lastDay, DirectoryKeeper by);

    /** Corrects a person's name, in every post. */
    Outcome<UUID> rename(UUID officer, String name, DirectoryKeeper by);

    /**
     * @param id       names the person from now on; drawn when the form is opened, so that sending it twice does it once
     * @param namesake said to be somebody else than whoever has this very name, post and first day
     */
    record Newcomer(UUID id, String name, boolean namesake) {}

    /** @param position the title in words, for example "Chủ tịch UBND"; empty when none */
    record Post(
            UUID agency,
            @Nullable UUID department,
            String position,
            LocalDate from,
            @Nullable LocalDate to) {}
}
