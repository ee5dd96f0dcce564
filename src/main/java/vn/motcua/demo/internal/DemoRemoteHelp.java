package vn.motcua.demo.internal;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.demo.internal.DemoPeople.Staff;
import vn.motcua.remotehelp.BookHelp;
import vn.motcua.remotehelp.OfferHours;
import vn.motcua.remotehelp.OfferHours.Wish;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/** Hours of remote help at the first office, and two that the demo's citizen booked. */
@Component
class DemoRemoteHelp {

    private static final int AHEAD = 14;

    private final OfferHours offering;
    private final BookHelp booking;
    private final Clock clock;

    DemoRemoteHelp(OfferHours offering, BookHelp booking, Clock clock) {
        this.offering = offering;
        this.booking = booking;
        this.clock = clock;
    }

    void settle(List<Staff> staffs) {
        var staff = staffs.getFirst();
        var today = VietnameseTime.dateOf(clock.instant());
        var mornings = new Wish(
                staff.receptionist().account(),
                "https://hop.example.vn/motcua-hoalu",
                null,
                LocalTime.of(8, 0),
                LocalTime.of(10, 0),
                30,
                1,
                today,
                null);
        var afternoons = new Wish(
                staff.specialist().account(),
                "https://hop.example.vn/chuyenvien-hoalu",
                null,
                LocalTime.of(14, 0),
                LocalTime.of(16, 0),
                60,
                2,
                today,
                today.plusDays(60));
        value(offering.offer(staff.agency(), mornings, Ids.next(), staff.head()));
        value(offering.offer(staff.agency(), afternoons, Ids.next(), staff.head()));
        var hours = value(booking.hours(staff.agency(), today, AHEAD));
        value(booking.book(
                hours.getFirst().offer(),
                hours.getFirst().starts(),
                "1.001193",
                "Tôi muốn khai sinh cho con, không biết chụp giấy chứng sinh thế nào cho đọc được.",
                Ids.next(),
                staff.citizen()));
        value(booking.book(
                hours.getLast().offer(),
                hours.getLast().starts(),
                null,
                "Tôi cần đăng ký tài khoản cho mẹ tôi, bà không có điện thoại thông minh.",
                Ids.next(),
                staff.citizen()));
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new IllegalStateException("the demo is refused: " + refusal);
        };
    }
}
