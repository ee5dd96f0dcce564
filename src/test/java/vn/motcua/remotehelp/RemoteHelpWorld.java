package vn.motcua.remotehelp;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.remotehelp.BookHelp.Hour;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

/** A commune of its own with a head, a helper and citizens. The clock stands at 08:00 on Thursday 2/5/2024. */
final class RemoteHelpWorld {

    static final LocalDate TODAY = LocalDate.of(2024, 5, 2);
    static final String ROOM = "https://hop.example.vn/phong-1";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final String code = "RH" + NUMBER.incrementAndGet();
    final UUID agency;
    final Actor head;
    final Actor helper;
    final Actor citizen;
    final OfferHours offering;
    final BookHelp booking;
    final GiveHelp giving;
    private final Office office;
    private final JdbcClient sql;
    private int accounts;

    RemoteHelpWorld(ApplicationContext context) {
        office = new Office(
                context.getBean(KeepAgencies.class),
                context.getBean(KeepAccounts.class),
                context.getBean(Actors.class));
        offering = context.getBean(OfferHours.class);
        booking = context.getBean(BookHelp.class);
        giving = context.getBean(GiveHelp.class);
        sql = context.getBean(JdbcClient.class);
        agency = office.agency(code, null);
        head = somebody(Role.HEAD);
        helper = somebody(Role.SPECIALIST);
        citizen = somebody(Role.CITIZEN);
    }

    Actor somebody(Role role) {
        var granted = role == Role.CITIZEN
                ? GrantedRole.everywhere(role, Office.START)
                : GrantedRole.at(role, agency, Office.START);
        return office.actor(office.account(code.toLowerCase(java.util.Locale.ROOT) + "." + ++accounts, granted));
    }

    OfferHours.Wish wish(int from, int to, int minutes, int places, @Nullable LocalDate until) {
        return new OfferHours.Wish(
                helper.account(),
                ROOM,
                null,
                LocalTime.of(from, 0),
                LocalTime.of(to, 0),
                minutes,
                places,
                TODAY,
                until);
    }

    Offer offered(int from, int to, int minutes, int places) {
        return value(offering.offer(agency, wish(from, to, minutes, places, null), Ids.next(), head));
    }

    List<Hour> hours(LocalDate day) {
        return value(booking.hours(agency, day, 1));
    }

    Outcome<HelpHour> book(Hour hour, Actor by) {
        return booking.book(hour.offer(), hour.starts(), null, "Tôi không gửi được hồ sơ", Ids.next(), by);
    }

    /** What somebody was told, by template, in order. */
    List<String> told(Actor account) {
        return sql.sql("select template from notice.notice where account_id = :account order by id")
                .param("account", account.account())
                .query(String.class)
                .list();
    }

    static <T> T value(Outcome<T> outcome) {
        return Office.value(outcome);
    }

    static RemoteHelpRefusal refusal(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var refusal)) return (RemoteHelpRefusal) refusal.code();
        throw new AssertionError("not refused: " + outcome);
    }
}
