package vn.motcua.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What those who keep the directory see of its people, past and coming too; answered by the database. */
public interface Staff {

    /** Every department the agency ever had: those that exist first, by name. */
    List<Department> departments(UUID agency);

    Optional<Department> department(UUID id);

    /** The posts of the agency that hold on that day or later, by name the Vietnamese way. */
    List<Officer> posts(UUID agency, LocalDate from);

    /** Service at the agency's one-stop unit on that day or later: head, officials, reserves. */
    List<Service> services(UUID agency, LocalDate from);

    Optional<Service> service(UUID id);

    /** What the officer gave or received, the newest first. */
    List<Delegation> delegations(UUID officer);

    Optional<Delegation> delegation(UUID id);

    /** Everybody's, with that day or a later one as their last; also those that were taken back before they began. */
    List<Delegation> delegationsLasting(LocalDate day);

    record Department(
            UUID id,
            UUID agency,
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record Service(
            UUID id,
            UUID agency,
            UUID officer,
            String name,
            RosterPart part,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
