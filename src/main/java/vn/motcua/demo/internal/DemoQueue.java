package vn.motcua.demo.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.demo.internal.DemoPeople.Staff;
import vn.motcua.identity.Actors;
import vn.motcua.queue.CounterService;
import vn.motcua.queue.KeepServices;
import vn.motcua.queue.ServeTickets;
import vn.motcua.queue.TakeTicket;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

/** The demo's waiting halls: four services at four counters each, and in the first one a few people of today. */
@Component
class DemoQueue {

    private record Line(
            String letter, String name, String nameEn, List<String> sectors, List<Integer> counters, int capacity) {}

    private static final List<Line> LINES = List.of(
            new Line(
                    "A",
                    "Hộ tịch, chứng thực",
                    "Civil status, certification",
                    List.of("G15-TP07", "G15-TP03"),
                    List.of(1, 2),
                    2),
            new Line("B", "Cư trú", "Residence", List.of("cu-tru"), List.of(2), 0),
            new Line(
                    "C",
                    "Đất đai, xây dựng, kinh doanh",
                    "Land, building, business",
                    List.of("dat-dai", "xay-dung", "ho-kinh-doanh"),
                    List.of(3),
                    1),
            new Line(
                    "D",
                    "Người có công, bảo trợ xã hội",
                    "Merit and social protection",
                    List.of("nguoi-co-cong", "bao-tro-xa-hoi", "giam-ngheo"),
                    List.of(4),
                    1));

    private final KeepServices services;
    private final TakeTicket taking;
    private final ServeTickets serving;
    private final Actors actors;

    DemoQueue(KeepServices services, TakeTicket taking, ServeTickets serving, Actors actors) {
        this.services = services;
        this.taking = taking;
        this.serving = serving;
        this.actors = actors;
    }

    void settle(List<Staff> staffs) {
        var operator = actors.operator();
        for (var staff : staffs) {
            for (var line : LINES) {
                var booking = new CounterService.Booking(30, line.capacity());
                done(services.keep(
                        staff.agency(),
                        new KeepServices.Wish(
                                line.letter(), line.name(), line.nameEn(), line.sectors(), line.counters(), booking),
                        operator));
            }
        }
        people(staffs.getFirst());
    }

    /** One is being served, one is done, the others wait. */
    private void people(Staff staff) {
        var agency = staff.agency();
        var officer = staff.receptionist();
        for (var letter : List.of("A", "A", "B", "A", "C", "D", "A")) {
            done(taking.take(agency, letter, Ids.next(), null));
        }
        done(serving.open(agency, 1, null, false, Ids.next(), officer));
        var first = done(serving.callNext(agency, 1, Ids.next(), officer));
        done(serving.finish(first.id(), Ids.next(), officer));
        done(serving.callNext(agency, 1, Ids.next(), officer));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new IllegalStateException("the demo is refused: " + refusal);
        };
    }
}
