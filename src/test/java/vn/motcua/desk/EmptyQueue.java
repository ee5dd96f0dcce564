package vn.motcua.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.queue.Board;
import vn.motcua.queue.BookTimes;
import vn.motcua.queue.CounterService;
import vn.motcua.queue.Figures;
import vn.motcua.queue.QueueQuery;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.queue.ServeTickets;
import vn.motcua.queue.Sitting;
import vn.motcua.queue.TakeTicket;
import vn.motcua.queue.Ticket;
import vn.motcua.shared.Outcome;

/** A queue nobody set up. */
final class EmptyQueue implements QueueQuery, ServeTickets, TakeTicket, BookTimes {

    @Override
    public List<WaitingHall> halls() {
        return List.of();
    }

    @Override
    public List<CounterService> services(UUID agency) {
        return List.of();
    }

    @Override
    public Board board(UUID agency) {
        return new Board(agency, 0, List.of(), 0);
    }

    @Override
    public Optional<Standing> standing(UUID agency, UUID ticket) {
        return Optional.empty();
    }

    @Override
    public Outcome<Desk> desk(UUID agency, Actor by) {
        return Outcome.done(new Desk(null, null, List.of(), 0, List.of(), List.of(), List.of()));
    }

    @Override
    public Set<String> sectors(UUID agency, Actor by) {
        return Set.of();
    }

    @Override
    public Outcome<Figures> figures(UUID agency, LocalDate day, Actor by) {
        return Outcome.done(new Figures(day, new Figures.Row("", "", "", 0, 0, 0, 0, 0, null, null, null), List.of()));
    }

    @Override
    public Outcome<DayRoster> roster(UUID agency, Actor by) {
        return Outcome.done(new DayRoster(LocalDate.of(2024, 5, 2), List.of(), List.of()));
    }

    @Override
    public Outcome<Sitting> open(
            UUID agency, int counter, @Nullable UUID standsFor, boolean relieve, UUID request, Actor by) {
        return Outcome.refused(QueueRefusal.COUNTER_UNKNOWN, counter);
    }

    @Override
    public Outcome<Sitting> close(UUID agency, int counter, UUID request, Actor by) {
        return Outcome.refused(QueueRefusal.NOT_SITTING);
    }

    @Override
    public Outcome<Ticket> callNext(UUID agency, int counter, UUID request, Actor by) {
        return Outcome.refused(QueueRefusal.NOT_SITTING);
    }

    @Override
    public Outcome<Ticket> recall(UUID ticket, UUID request, Actor by) {
        return unknown();
    }

    @Override
    public Outcome<Ticket> skip(UUID ticket, UUID request, Actor by) {
        return unknown();
    }

    @Override
    public Outcome<Ticket> transfer(
            UUID ticket, @Nullable String letter, @Nullable Integer counter, UUID request, Actor by) {
        return unknown();
    }

    @Override
    public Outcome<Ticket> finish(UUID ticket, UUID request, Actor by) {
        return unknown();
    }

    @Override
    public Outcome<Ticket> begin(UUID ticket, String dossierCode, UUID request, Actor by) {
        return unknown();
    }

    @Override
    public Outcome<Ticket> take(UUID agency, String letter, UUID request, @Nullable Actor by) {
        return Outcome.refused(QueueRefusal.SERVICE_UNKNOWN, letter);
    }

    @Override
    public Outcome<Ticket> arrive(UUID agency, String code, UUID request, @Nullable Actor by) {
        return Outcome.refused(QueueRefusal.BOOKING_UNKNOWN);
    }

    @Override
    public Outcome<List<Slot>> slots(UUID agency, String letter, LocalDate day) {
        return Outcome.refused(QueueRefusal.SERVICE_UNKNOWN, letter);
    }

    @Override
    public Outcome<Booked> book(UUID agency, String letter, Instant starts, UUID request, Actor by) {
        return Outcome.refused(QueueRefusal.SERVICE_UNKNOWN, letter);
    }

    @Override
    public Outcome<Booked> cancel(UUID booking, Actor by) {
        return Outcome.refused(QueueRefusal.BOOKING_UNKNOWN);
    }

    @Override
    public List<Booked> mine(Actor by) {
        return List.of();
    }

    @Override
    public Outcome<List<Booked>> of(UUID agency, LocalDate day, Actor by) {
        return Outcome.done(List.of());
    }

    private static Outcome<Ticket> unknown() {
        return Outcome.refused(QueueRefusal.TICKET_UNKNOWN);
    }
}
