package vn.motcua.demo.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.demo.internal.DemoPeople.Staff;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.Consultations;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.PartDossiers;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.interconnected.FileBundle;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

/**
 * Interconnected work of the demo: a bundle whose parts stand at three agencies in different states, questions answered
 * and overdue, a dossier received for a commune elsewhere, and one that lies at another agency for a step.
 */
@Component
class DemoLinked {

    private final DossierCommands commands;
    private final FileBundle bundles;
    private final PartDossiers parts;
    private final Consultations consultations;
    private final DemoPapers papers;
    private final WorkingCalendars calendars;
    private final Clock clock;

    DemoLinked(
            DossierCommands commands,
            FileBundle bundles,
            PartDossiers parts,
            Consultations consultations,
            DemoPapers papers,
            WorkingCalendars calendars,
            Clock clock) {
        this.commands = commands;
        this.bundles = bundles;
        this.parts = parts;
        this.consultations = consultations;
        this.papers = papers;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param partners the police of the first commune, then the insurance */
    void work(List<Staff> communes, List<Staff> partners) {
        var days = new DemoDays(calendars.of(communes.getFirst().agency()), clock.instant());
        bundle(communes.getFirst(), partners.get(0), partners.get(1), days);
        asked(communes.getFirst(), partners.get(0), partners.get(1), days);
        elsewhere(communes.get(1), communes.getFirst(), days);
        away(communes.getFirst(), partners.get(0), days);
    }

    /** The birth is registered, the police work on the residence, the insurance card waits for a signature. */
    private void bundle(Staff commune, Staff police, Staff insurance, DemoDays days) {
        var at = days.opening(days.back(3), 45);
        var filing = new FileBundle.Filing(
                "khai-sinh",
                "counter",
                null,
                commune.code(),
                null,
                List.of(commune.code(), police.code(), insurance.code()),
                owner("Nguyễn Minh Khôi", commune.citizen()),
                "Khai sinh, thường trú, thẻ BHYT cho con");
        var code = done(bundles.file(filing, new Request(Ids.next(), null, at), commune.receptionist()))
                .code();
        give(code, new Command.Receive(null), commune.receptionist(), at.plus(Duration.ofMinutes(10)));
        give(code, new Command.TakeOver(), commune.specialist(), days.after(at, 20));
        var born = part(code, 1, commune.specialist());
        give(born, new Command.Complete("Đủ điều kiện đăng ký khai sinh"), commune.specialist(), days.after(at, 60));
        var birth = days.after(at, 120);
        give(born, papers.scanned(null, "Giấy khai sinh", born, commune.receptionist()), commune.receptionist(), birth);
        give(born, new Command.Complete(null), commune.leader(), birth);
        give(part(code, 2, commune.specialist()), new Command.TakeOver(), police.specialist(), days.after(birth, 300));
        give(
                part(code, 3, commune.specialist()),
                new Command.Complete("Đã kiểm tra thông tin trẻ em"),
                insurance.specialist(),
                days.after(birth, 400));
    }

    /** One question is answered in time, one is overdue. */
    private void asked(Staff commune, Staff police, Staff insurance, DemoDays days) {
        var at = days.opening(days.back(4), 90);
        var code = received(commune, commune, "1.004884", "Phạm Văn Hùng", at);
        give(code, new Command.Complete(null), commune.head(), days.after(at, 30));
        give(code, new Command.TakeOver(), commune.specialist(), days.after(at, 60));
        var asked = days.after(at, 90);
        var due = days.opening(days.back(1), 120);
        var first = new Command.Consult(
                police.code(), null, null, "Đề nghị xác minh nơi cư trú của người yêu cầu năm 2010.", due);
        give(code, first, commune.specialist(), asked);
        var second = new Command.Consult(
                insurance.code(), null, null, "Thông tin nhân thân trên hồ sơ BHXH có khớp không?", due);
        give(code, second, commune.specialist(), asked.plus(Duration.ofMinutes(5)));
        var question = consultations.about(code, police.specialist()).stream()
                .filter(each -> each.toAgency().equals(police.agency()))
                .findFirst()
                .orElseThrow();
        var answer = new Command.Answer(question.id(), "Đã xác minh: thường trú tại phường từ năm 2008.", null);
        give(code, answer, police.specialist(), days.after(asked, 480));
    }

    /** Received for a commune elsewhere (phi địa giới). */
    private void elsewhere(Staff receiving, Staff competent, DemoDays days) {
        received(receiving, competent, "1.004873", "Đặng Thị Hạnh", days.opening(days.back(1), 60));
    }

    /** At another agency for one step. */
    private void away(Staff commune, Staff police, DemoDays days) {
        var at = days.opening(days.back(2), 75);
        var code = received(commune, commune, "1.004884", "Trịnh Quốc Bảo", at);
        give(code, new Command.Complete(null), commune.head(), days.after(at, 30));
        var hand = new Command.HandToAgency(police.code(), "Nhờ kiểm tra tàng thư cư trú");
        give(code, hand, commune.specialist(), days.after(at, 60));
    }

    private String received(Staff receiving, Staff competent, String procedure, String owner, Instant at) {
        var filing = new FileDossier(
                procedure, "counter", null, receiving.code(), competent.code(), owner(owner, null), null);
        var filed = commands.file(filing, new Request(Ids.next(), null, at), receiving.receptionist());
        var code = done(filed).code();
        give(code, new Command.Receive(null), receiving.receptionist(), at.plus(Duration.ofMinutes(10)));
        return code;
    }

    private static FileDossier.Owner owner(String name, @Nullable Actor citizen) {
        return new FileDossier.Owner(name, null, null, null, null, null, citizen == null ? null : citizen.account());
    }

    private String part(String lead, int number, Actor by) {
        var filed = parts.of(lead, by).orElseThrow().parts().get(number - 1).filed();
        if (filed == null) throw new IllegalStateException("the demo's part is not filed: " + number);
        return filed.code();
    }

    private void give(String code, Command command, Actor by, Instant at) {
        done(commands.give(code, command, new Request(Ids.next(), null, at), by));
    }

    private static Receipt done(Outcome<Receipt> outcome) {
        return switch (outcome) {
            case Outcome.Done<Receipt>(var receipt) -> receipt;
            case Outcome.Refused<Receipt>(var no) -> throw new IllegalStateException("the demo is refused: " + no);
        };
    }
}
