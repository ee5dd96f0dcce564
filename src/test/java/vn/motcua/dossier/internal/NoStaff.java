package vn.motcua.dossier.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.directory.Delegation;
import vn.motcua.directory.Officer;
import vn.motcua.directory.Staff;

/** Knows departments, by the agency they belong to, and nobody in them. */
record NoStaff(Map<UUID, UUID> agencies) implements Staff {

    @Override
    public List<Department> departments(UUID agency) {
        return List.of();
    }

    @Override
    public Optional<Department> department(UUID id) {
        return Optional.ofNullable(agencies.get(id))
                .map(agency -> new Department(id, agency, "Phòng", LocalDate.of(2004, 1, 1), null));
    }

    @Override
    public List<Officer> posts(UUID agency, LocalDate from) {
        return List.of();
    }

    @Override
    public List<Service> services(UUID agency, LocalDate from) {
        return List.of();
    }

    @Override
    public Optional<Service> service(UUID id) {
        return Optional.empty();
    }

    @Override
    public List<Delegation> delegations(UUID officer) {
        return List.of();
    }

    @Override
    public List<Delegation> delegationsLasting(LocalDate day) {
        return List.of();
    }

    @Override
    public Optional<Delegation> delegation(UUID id) {
        return Optional.empty();
    }
}
