package vn.motcua.api.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.RosterPart;
import vn.motcua.queue.Board;
import vn.motcua.queue.BookTimes;
import vn.motcua.queue.CounterService;
import vn.motcua.queue.Figures;
import vn.motcua.queue.QueueQuery;
import vn.motcua.queue.Sitting;
import vn.motcua.queue.Ticket;
import vn.motcua.queue.TicketState;

/** The queue as programs see it. */
final class QueueDocuments {

    private QueueDocuments() {}

    @Schema(name = "QueueService")
    record ServiceDocument(
            String letter,
            String name,
            String nameEn,
            List<String> sectors,
            List<Integer> counters,
            int slotMinutes,
            int slotCapacity,
            boolean open) {

        static ServiceDocument of(CounterService service) {
            return new ServiceDocument(
                    service.letter(),
                    service.name(),
                    service.nameEn(),
                    service.sectors(),
                    service.counters(),
                    service.booking().minutes(),
                    service.booking().capacity(),
                    service.open());
        }
    }

    @Schema(name = "QueueTicket")
    record TicketDocument(
            UUID id,
            String label,
            String service,
            TicketState state,

            @Schema(description = "how many are called before it; null unless it waits") @Nullable
            Integer ahead,

            @Nullable Instant bookedFor,
            Instant takenAt,
            @Nullable Integer counter,
            @Nullable Instant calledAt,
            int calls,

            @Schema(description = "until its calls") int waitedSeconds,

            int servedSeconds,
            @Nullable Instant endedAt,
            List<String> dossiers) {

        static TicketDocument of(Ticket ticket, String service, @Nullable Integer ahead) {
            return new TicketDocument(
                    ticket.id(),
                    ticket.label(),
                    service,
                    ticket.state(),
                    ahead,
                    ticket.bookedFor(),
                    ticket.times().taken(),
                    ticket.place().counter(),
                    ticket.times().called(),
                    ticket.place().calls(),
                    ticket.times().waited(),
                    ticket.times().served(),
                    ticket.times().ended(),
                    ticket.dossiers());
        }
    }

    @Schema(name = "QueueBoard")
    record BoardDocument(long version, int waiting, List<CallDocument> calls) {

        static BoardDocument of(Board board) {
            return new BoardDocument(
                    board.version(),
                    board.waiting(),
                    board.calls().stream()
                            .map(each -> new CallDocument(
                                    each.label(), each.counter(), each.at(), each.times(), each.serving()))
                            .toList());
        }
    }

    @Schema(name = "QueueCall")
    record CallDocument(String label, int counter, Instant at, int times, boolean serving) {}

    @Schema(name = "QueueFigures")
    record FiguresDocument(LocalDate day, FiguresRow total, List<FiguresRow> services) {

        static FiguresDocument of(Figures figures) {
            return new FiguresDocument(
                    figures.day(),
                    FiguresRow.of(figures.total()),
                    figures.services().stream().map(FiguresRow::of).toList());
        }
    }

    @Schema(name = "QueueFiguresRow")
    record FiguresRow(
            @Schema(description = "letter; empty for the total")
            String service,

            int taken,
            int waiting,
            int serving,
            int skipped,
            int served,
            @Nullable Integer averageWaitSeconds,

            @Schema(description = "of those called and those who wait now") @Nullable
            Integer longestWaitSeconds,

            @Nullable Integer averageServingSeconds) {

        static FiguresRow of(Figures.Row row) {
            return new FiguresRow(
                    row.letter(),
                    row.taken(),
                    row.waiting(),
                    row.serving(),
                    row.skipped(),
                    row.served(),
                    row.averageWait(),
                    row.longestWait(),
                    row.averageServing());
        }
    }

    @Schema(name = "QueueSitting")
    record SittingDocument(
            int counter,
            UUID account,
            @Nullable UUID standsFor,
            Instant from,
            @Nullable Instant to) {

        static SittingDocument of(Sitting sitting) {
            return new SittingDocument(
                    sitting.counter(), sitting.account(), sitting.standsFor(), sitting.from(), sitting.to());
        }
    }

    @Schema(name = "QueueRoster")
    record RosterDocument(LocalDate day, List<CounterDocument> counters, List<MemberDocument> members) {

        static RosterDocument of(QueueQuery.DayRoster roster) {
            return new RosterDocument(
                    roster.day(),
                    roster.counters().stream()
                            .map(each -> new CounterDocument(
                                    each.counter(),
                                    each.letters(),
                                    each.sitting() == null
                                            ? null
                                            : each.sitting().account(),
                                    each.who(),
                                    each.sitting() == null
                                            ? null
                                            : each.sitting().standsFor()))
                            .toList(),
                    roster.members().stream()
                            .map(each -> new MemberDocument(
                                    each.officer(), each.name(), each.part(), each.counter(), each.replacedAt()))
                            .toList());
        }
    }

    @Schema(name = "QueueCounter")
    record CounterDocument(
            int counter,
            List<String> services,
            @Nullable UUID account,
            @Nullable String name,
            @Nullable UUID standsFor) {}

    @Schema(name = "QueueMember")
    record MemberDocument(
            UUID officer,
            String name,
            RosterPart part,
            @Nullable Integer counter,

            @Schema(description = "where a reserve sits for them") @Nullable
            Integer replacedAt) {}

    @Schema(name = "QueueSlot")
    record SlotDocument(Instant starts, int free) {}

    @Schema(name = "QueueBooking")
    record BookingDocument(
            UUID id,
            String service,
            Instant starts,

            @Schema(description = "entered at the kiosk") String code,

            BookTimes.State state,
            @Nullable String ticket) {

        static BookingDocument of(BookTimes.Booked booked) {
            return new BookingDocument(
                    booked.id(), booked.letter(), booked.starts(), booked.code(), booked.state(), booked.label());
        }
    }
}
