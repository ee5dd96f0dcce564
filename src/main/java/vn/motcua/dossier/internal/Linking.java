package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.Staff;
import vn.motcua.dossier.AskedPeople;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Colleagues;
import vn.motcua.identity.Permission;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.VietnameseTime;

/** Finds what commands must know of other agencies, people and dossiers. */
@Component
class Linking implements AskedPeople {

    /** Whom one message goes to at most. */
    private static final int READERS = 20;

    private final LinkStore store;
    private final Agencies agencies;
    private final Catalogue catalogue;
    private final Actors actors;
    private final Colleagues colleagues;
    private final Staff staff;

    Linking(
            LinkStore store,
            Agencies agencies,
            Catalogue catalogue,
            Actors actors,
            Colleagues colleagues,
            Staff staff) {
        this.store = store;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.actors = actors;
        this.colleagues = colleagues;
        this.staff = staff;
    }

    /** Whether the actor may read the dossier because somebody asked about it. */
    boolean guest(String code, Actor by) {
        return by.serves(Permission.DOSSIER_READ) && store.asked(code, by);
    }

    @Override
    public Set<UUID> of(UUID agency, @Nullable UUID department, @Nullable UUID officer) {
        if (officer != null) return Set.of(officer);
        var there = colleagues.at(agency).stream()
                .filter(works(agency, Permission.DOSSIER_PROCESS))
                .toList();
        if (department != null) {
            return accounts(
                    there, actor -> colleagues.departmentsOf(actor.account()).contains(department));
        }
        var heads = accounts(there, works(agency, Permission.DOSSIER_ASSIGN));
        return heads.isEmpty() ? accounts(there, actor -> true) : heads;
    }

    Links of(Dossier dossier, Instant at) {
        return new Known(dossier, at);
    }

    private final class Known implements Links {

        private final Dossier dossier;
        private final Instant at;
        private @Nullable List<Question> questions;

        private Known(Dossier dossier, Instant at) {
            this.dossier = dossier;
            this.at = at;
        }

        @Override
        public List<Question> questions() {
            var found = questions == null ? store.questions(dossier.id()) : questions;
            questions = found;
            return found;
        }

        @Override
        public int openParts() {
            return store.openParts(dossier.id());
        }

        @Override
        public int parts() {
            return store.parts(dossier.id());
        }

        @Override
        public @Nullable Instant latestPartDue() {
            return store.latestPartDue(dossier.id()).orElse(null);
        }

        @Override
        public @Nullable Instant leadDue() {
            var lead = dossier.places().lead();
            return lead == null ? null : store.due(lead).orElse(null);
        }

        @Override
        public Optional<Agency> agency(String code) {
            return agencies.byCode(code);
        }

        @Override
        public Optional<UUID> agencyOf(UUID department) {
            var today = VietnameseTime.dateOf(at);
            return staff.department(department)
                    .filter(each -> !today.isBefore(each.validFrom()))
                    .filter(each -> each.validTo() == null || !today.isAfter(each.validTo()))
                    .map(Staff.Department::agency);
        }

        @Override
        public boolean filable(String procedure) {
            return catalogue
                    .inForce(procedure, VietnameseTime.dateOf(at))
                    .filter(ProcedureVersion::complete)
                    .filter(version -> !version.process().isEmpty())
                    .isPresent();
        }

        @Override
        public boolean worksAt(UUID account, UUID agency) {
            return actors.byAccount(account)
                    .filter(works(agency, Permission.DOSSIER_PROCESS))
                    .isPresent();
        }

        @Override
        public boolean inDepartment(Actor actor, UUID department) {
            return colleagues.departmentsOf(actor.account()).contains(department);
        }

        @Override
        public Set<UUID> readers(UUID agency, @Nullable UUID department, @Nullable UUID officer) {
            return Linking.this.of(agency, department, officer);
        }
    }

    private static Predicate<Actor> works(UUID agency, Permission permission) {
        return actor -> actor.reach(permission).covers(agency);
    }

    private static Set<UUID> accounts(List<Actor> actors, Predicate<Actor> which) {
        return actors.stream().filter(which).limit(READERS).map(Actor::account).collect(Collectors.toSet());
    }
}
