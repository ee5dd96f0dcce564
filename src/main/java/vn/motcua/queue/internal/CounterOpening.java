package vn.motcua.queue.internal;

import static vn.motcua.queue.QueueRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.Officers;
import vn.motcua.directory.RosterPart;
import vn.motcua.identity.Actor;
import vn.motcua.identity.OfficerAccounts;
import vn.motcua.identity.Permission;
import vn.motcua.queue.QueueAction;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.queue.Sitting;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Sitting down at a counter and leaving it. */
@Component
class CounterOpening {

    private final SittingStore sittings;
    private final ServiceStore services;
    private final JournalStore journal;
    private final Officers officers;
    private final OfficerAccounts accounts;
    private final BoardWatch boards;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CounterOpening(
            SittingStore sittings,
            ServiceStore services,
            JournalStore journal,
            Officers officers,
            OfficerAccounts accounts,
            BoardWatch boards,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sittings = sittings;
        this.services = services;
        this.journal = journal;
        this.officers = officers;
        this.accounts = accounts;
        this.boards = boards;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    Outcome<Sitting> open(UUID agency, int counter, @Nullable UUID standsFor, boolean relieve, UUID request, Actor by) {
        if (!by.reach(Permission.QUEUE_SERVE).covers(agency)) return Outcome.refused(NOT_PERMITTED);
        var now = clock.instant();
        var day = VietnameseTime.dateOf(now);
        var detail = (relieve ? "relieve " : "") + (standsFor == null ? "" : standsFor);
        var act = Act.of(QueueAction.OPEN_COUNTER, by.account(), now, request, detail.strip(), agency, counter, detail);
        var outcome = journal.once(
                act,
                line -> Outcome.done(
                        sittings.last(agency, counter, by.account()).orElseThrow()),
                () -> decided(agency, day, counter, standsFor, relieve, act, by),
                COUNTER_TAKEN);
        if (outcome instanceof Outcome.Done<Sitting>) boards.poke();
        return outcome;
    }

    private Outcome<Sitting> decided(
            UUID agency, LocalDate day, int counter, @Nullable UUID standsFor, boolean relieve, Act act, Actor by) {
        boolean known =
                services.of(agency).stream().anyMatch(each -> each.counters().contains(counter));
        if (!known) return Outcome.refused(COUNTER_UNKNOWN, counter);
        var open = sittings.of(agency, day);
        for (var sitting : open) {
            if (sitting.account().equals(by.account())) return Outcome.refused(ALREADY_SITTING, sitting.counter());
            if (sitting.counter() == counter && !relieve) return Outcome.refused(COUNTER_TAKEN);
        }
        var officer = accounts.officerOf(by.account()).orElse(null);
        var wrong = standsFor == null ? null : wrongReplacement(agency, day, standsFor, officer, open, counter);
        if (wrong != null) return Outcome.refused(wrong);
        transaction.executeWithoutResult(status -> {
            if (relieve) sittings.relieve(agency, day, counter, act);
            sittings.open(agency, day, counter, officer, standsFor, act);
        });
        return Outcome.done(sittings.of(agency, day, by.account()).orElseThrow());
    }

    private @Nullable QueueRefusal wrongReplacement(
            UUID agency, LocalDate day, UUID standsFor, @Nullable UUID officer, List<Sitting> open, int counter) {
        var roster = officers.roster(agency, day);
        boolean reserve =
                roster.stream().anyMatch(each -> each.officer().equals(officer) && each.part() == RosterPart.RESERVE);
        if (!reserve) return NOT_RESERVE;
        boolean official =
                roster.stream().anyMatch(each -> each.officer().equals(standsFor) && each.part() != RosterPart.RESERVE);
        if (!official) return NOT_ON_ROSTER;
        boolean present = open.stream()
                .filter(sitting -> sitting.counter() != counter) // whom they relieve may leave now
                .anyMatch(sitting -> standsFor.equals(sitting.officer()));
        return present ? OFFICER_PRESENT : null;
    }

    Outcome<Sitting> close(UUID agency, int counter, UUID request, Actor by) {
        if (!by.reach(Permission.QUEUE_SERVE).covers(agency)) return Outcome.refused(NOT_PERMITTED);
        var now = clock.instant();
        var day = VietnameseTime.dateOf(now);
        var act = Act.of(QueueAction.CLOSE_COUNTER, by.account(), now, request, "", agency, counter);
        var outcome = journal.once(
                act,
                line -> Outcome.done(
                        sittings.last(agency, counter, by.account()).orElseThrow()),
                () -> left(agency, day, counter, act, by),
                null);
        if (outcome instanceof Outcome.Done<Sitting>) boards.poke();
        return outcome;
    }

    private Outcome<Sitting> left(UUID agency, LocalDate day, int counter, Act act, Actor by) {
        var sitting = sittings.of(agency, day, by.account())
                .filter(each -> each.counter() == counter)
                .orElse(null);
        if (sitting == null) return Outcome.refused(NOT_SITTING);
        if (!sittings.close(sitting, act)) return Outcome.refused(STILL_SERVING);
        return Outcome.done(sittings.last(agency, counter, by.account()).orElseThrow());
    }
}
