package vn.motcua.directory.internal;

import static vn.motcua.directory.DirectoryRefusal.AGENCY_LASTS;
import static vn.motcua.directory.DirectoryRefusal.AGENCY_UNKNOWN;
import static vn.motcua.directory.DirectoryRefusal.ALREADY_ENDED;
import static vn.motcua.directory.DirectoryRefusal.CODE_FORM;
import static vn.motcua.directory.DirectoryRefusal.CODE_TAKEN;
import static vn.motcua.directory.DirectoryRefusal.DATE_OUT_OF_RANGE;
import static vn.motcua.directory.DirectoryRefusal.ENDS_BEFORE_START;
import static vn.motcua.directory.DirectoryRefusal.NOT_ALLOWED;
import static vn.motcua.directory.DirectoryRefusal.NOT_THE_SUCCESSOR;
import static vn.motcua.directory.DirectoryRefusal.NO_SUCCESSOR;
import static vn.motcua.directory.DirectoryRefusal.SUCCESSOR_CYCLE;
import static vn.motcua.directory.DirectoryRefusal.SUCCESSOR_NOT_YET;
import static vn.motcua.directory.DirectoryRefusal.SUPERIOR_CYCLE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.DirectoryKeeper;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

@Component
class AgencyKeeping implements KeepAgencies {

    private final DirectoryStore store;
    private final KnownAgencies known;
    private final Clock clock;

    AgencyKeeping(DirectoryStore store, KnownAgencies known, Clock clock) {
        this.store = store;
        this.known = known;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<UUID> open(Opening opening, DirectoryKeeper by) {
        if (!mayPlaceBelow(opening.superior(), by)) return Outcome.refused(NOT_ALLOWED);
        if (!AgencyRow.CODE.matcher(opening.code()).matches()) return Outcome.refused(CODE_FORM, opening.code());
        var name = Names.clean(opening.name());
        var flaw = Names.flaw(name, AgencyRow.LONGEST_NAME);
        if (flaw != null) return Outcome.refused(flaw);
        if (!VietnameseTime.inRange(opening.validFrom())) return Outcome.refused(DATE_OUT_OF_RANGE);
        store.lock();
        var tree = store.tree();
        if (tree.byCode(opening.code()).isPresent()) return Outcome.refused(CODE_TAKEN, opening.code());
        if (!exists(tree, opening.superior())) return Outcome.refused(AGENCY_UNKNOWN);

        var agency = new Agency(
                Ids.next(), opening.code(), name, opening.kind(), opening.superior(), opening.validFrom(), null, null);
        store.add(agency);
        store.place(agency.id(), agency.superior(), agency.validFrom());
        return done(agency, "OPEN", null, by);
    }

    @Override
    @Transactional
    public Outcome<UUID> place(UUID id, @Nullable UUID superior, LocalDate from, DirectoryKeeper by) {
        if (!by.keepsDirectoryOf(id) || !mayPlaceBelow(superior, by)) return Outcome.refused(NOT_ALLOWED);
        if (!VietnameseTime.inRange(from)) return Outcome.refused(DATE_OUT_OF_RANGE);
        store.lock();
        var tree = store.tree();
        var agency = tree.byId(id).orElse(null);
        if (agency == null || !exists(tree, superior)) return Outcome.refused(AGENCY_UNKNOWN);
        if (from.isBefore(agency.validFrom())) return Outcome.refused(ENDS_BEFORE_START);
        if (id.equals(superior)) return Outcome.refused(SUPERIOR_CYCLE);
        if (store.placements().stream()
                .anyMatch(p -> p.agency().equals(id) && p.validFrom().isAfter(from))) {
            return Outcome.refused(DirectoryRefusal.PLACED_LATER);
        }

        store.endPlacesBefore(id, from);
        store.place(id, superior, from);
        if (store.tree().superiorCycle().isPresent()) return undone(SUPERIOR_CYCLE);
        return done(agency, "PLACE", agency.superior(), by);
    }

    @Override
    @Transactional
    public Outcome<UUID> close(UUID id, LocalDate lastDay, @Nullable UUID successor, DirectoryKeeper by) {
        if (!by.keepsDirectoryOf(id)) return Outcome.refused(NOT_ALLOWED);
        if (!VietnameseTime.inRange(lastDay)) return Outcome.refused(DATE_OUT_OF_RANGE);
        store.lock();
        var tree = store.tree();
        var agency = tree.byId(id).orElse(null);
        if (agency == null || !exists(tree, successor)) return Outcome.refused(AGENCY_UNKNOWN);
        if (agency.validTo() != null) return Outcome.refused(ALREADY_ENDED);
        if (lastDay.isBefore(agency.validFrom())) return Outcome.refused(ENDS_BEFORE_START);
        if (id.equals(successor)) return Outcome.refused(SUCCESSOR_CYCLE);

        var closed = new Agency(
                id,
                agency.code(),
                agency.name(),
                agency.kind(),
                agency.superior(),
                agency.validFrom(),
                lastDay,
                successor);
        store.change(closed);
        if (store.tree().successorCycle().isPresent()) return undone(SUCCESSOR_CYCLE);
        return done(closed, "CLOSE", agency, by);
    }

    @Override
    @Transactional
    public Outcome<UUID> rename(UUID id, String given, AgencyKind kind, DirectoryKeeper by) {
        if (!by.keepsDirectoryOf(id)) return Outcome.refused(NOT_ALLOWED);
        var name = Names.clean(given);
        var flaw = Names.flaw(name, AgencyRow.LONGEST_NAME);
        if (flaw != null) return Outcome.refused(flaw);
        store.lock();
        var agency = store.tree().byId(id).orElse(null);
        if (agency == null) return Outcome.refused(AGENCY_UNKNOWN);
        if (agency.name().equals(name) && agency.kind() == kind) return Outcome.done(id);

        var renamed = new Agency(
                id,
                agency.code(),
                name,
                kind,
                agency.superior(),
                agency.validFrom(),
                agency.validTo(),
                agency.successor());
        store.change(renamed);
        return done(renamed, "RENAME", agency, by);
    }

    @Override
    @Transactional
    public Outcome<UUID> moveWork(UUID id, UUID successor, DirectoryKeeper by) {
        if (!by.keepsDirectoryOf(id) || !by.keepsDirectoryOf(successor)) return Outcome.refused(NOT_ALLOWED);
        store.lock();
        var tree = store.tree();
        var agency = tree.byId(id).orElse(null);
        var next = tree.byId(successor).orElse(null);
        if (agency == null || next == null) return Outcome.refused(AGENCY_UNKNOWN);
        var today = VietnameseTime.dateOf(clock.instant());
        if (agency.validTo() == null || !agency.validTo().isBefore(today)) {
            return Outcome.refused(AGENCY_LASTS, agency.code());
        }
        var inCharge = tree.inCharge(id, today);
        if (inCharge.id().equals(id)) return Outcome.refused(NO_SUCCESSOR, agency.code());
        if (!inCharge.id().equals(successor)) {
            return Outcome.refused(NOT_THE_SUCCESSOR, next.code(), agency.code(), inCharge.code());
        }
        if (!next.existsOn(today)) return Outcome.refused(SUCCESSOR_NOT_YET, next.code());
        if (successor.equals(store.workPlaces().get(id))) return Outcome.done(id);
        store.moveWork(id, successor);
        store.journal(clock.instant(), by.account(), id, "MOVE_WORK", null, next);
        known.forgetAfterCommit();
        return Outcome.done(id);
    }

    private static boolean mayPlaceBelow(@Nullable UUID superior, DirectoryKeeper by) {
        return superior == null ? by.keepsWholeDirectory() : by.keepsDirectoryOf(superior);
    }

    private static boolean exists(AgencyTree tree, @Nullable UUID agency) {
        return agency == null || tree.byId(agency).isPresent();
    }

    private Outcome<UUID> done(Agency agency, String action, @Nullable Object was, DirectoryKeeper by) {
        store.journal(clock.instant(), by.account(), agency.id(), action, was, agency);
        known.forgetAfterCommit();
        return Outcome.done(agency.id());
    }

    /** The rule needs to see the change to judge it; a refused one is rolled back. */
    private static Outcome<UUID> undone(DirectoryRefusal refusal) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Outcome.refused(refusal);
    }
}
