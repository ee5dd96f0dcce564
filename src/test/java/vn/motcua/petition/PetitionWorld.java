package vn.motcua.petition;

import static vn.motcua.identity.Office.value;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.directory.KeepOfficers;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.ContactPoint;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.petition.NewPetition.Sender;
import vn.motcua.shared.Ids;

/** A province with two communes, officers in each role everywhere and a citizen; and the means to send petitions. */
public final class PetitionWorld {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final LocalDate SINCE = Office.START;

    public final int number = NUMBER.incrementAndGet();
    public final UUID province;
    public final UUID commune;
    public final UUID neighbour;
    public final Actor citizen;
    public final Actor operator;
    private final Office office;
    private final KeepOfficers keep;
    private final Map<UUID, Map<Role, UUID>> accounts = new java.util.HashMap<>();
    private final Map<UUID, UUID> officers = new java.util.HashMap<>();

    public PetitionWorld(ApplicationContext context) {
        office = new Office(
                context.getBean(KeepAgencies.class),
                context.getBean(KeepAccounts.class),
                context.getBean(Actors.class));
        keep = context.getBean(KeepOfficers.class);
        operator = office.actors().operator();
        province = office.agency("PA" + number, null);
        commune = office.agency("PA" + number + ".1", province);
        neighbour = office.agency("PA" + number + ".2", province);
        for (var agency : List.of(province, commune, neighbour)) staff(agency);
        citizen = office.actor(office.account("congdan.pa" + number, GrantedRole.everywhere(Role.CITIZEN, SINCE)));
    }

    private void staff(UUID agency) {
        var there = new EnumMap<Role, UUID>(Role.class);
        accounts.put(agency, there);
        for (var role : List.of(Role.RECEPTIONIST, Role.SPECIALIST, Role.HEAD, Role.LEADER, Role.CONTROLLER)) {
            var name = role + " " + agency;
            var officer =
                    value(keep.appoint(name, new KeepOfficers.Post(agency, null, "Cán bộ", SINCE, null), operator));
            var granted = agency.equals(province)
                    ? GrantedRole.below(role, agency, SINCE)
                    : GrantedRole.at(role, agency, SINCE);
            var account = office.officer("pa" + role.ordinal() + "." + agency, officer, granted);
            there.put(role, account);
            officers.put(account, officer);
        }
    }

    public Actor at(UUID agency, Role role) {
        return office.actor(accounts.get(agency).get(role));
    }

    public UUID officer(Actor who) {
        return officers.get(who.account());
    }

    public static final ContactPoint PHONE = ContactPoint.of("0912 345 678").orElseThrow();

    public static Sender sender() {
        return new Sender(false, "Nguyễn Thị Thủy", "Thôn 1, xã Gia Viễn", "0912345678", "");
    }

    public static NewPetition about(UUID agency, Matter matter) {
        return about(agency, matter, null);
    }

    public static NewPetition about(UUID agency, Matter matter, UUID officer) {
        return new NewPetition(
                Channel.PORTAL,
                matter,
                agency,
                officer,
                "",
                "",
                "Chờ quá lâu khi nộp hồ sơ",
                "Tôi phải đến ba lần mà chưa được nhận hồ sơ.",
                sender(),
                List.of(),
                null);
    }

    public static NewPetition from(NewPetition petition, Channel channel, Sender sender) {
        return new NewPetition(
                channel,
                petition.matter(),
                petition.agency(),
                petition.officer(),
                petition.whom(),
                petition.dossier(),
                petition.title(),
                petition.body(),
                sender,
                petition.files(),
                petition.receivedAt());
    }

    /** Sent by a citizen who is signed in and leaves a number of their own: nobody sends more than a few a day. */
    public String sent(Petitions petitions, NewPetition petition) {
        var phone = "09%08d".formatted(NUMBERS.incrementAndGet());
        var own = new Sender(false, "Nguyễn Thị Thủy", "Thôn 1", phone, "");
        var from = from(petition, Channel.PORTAL, own);
        return value(petitions.send(from, ContactPoint.of(phone).orElseThrow(), Ids.next(), null))
                .code();
    }

    public Actor otherCitizen() {
        return office.actor(office.account("congdan." + Ids.next(), GrantedRole.everywhere(Role.CITIZEN, SINCE)));
    }

    public static Receipt give(Petitions petitions, String code, Command command, Actor by) {
        return value(petitions.give(code, command, Request.of(Ids.next()), by));
    }

    public static PetitionRefusal refusal(vn.motcua.shared.Outcome<?> outcome) {
        if (outcome instanceof vn.motcua.shared.Outcome.Refused<?>(var refusal))
            return (PetitionRefusal) refusal.code();
        throw new AssertionError("not refused: " + outcome);
    }
}
