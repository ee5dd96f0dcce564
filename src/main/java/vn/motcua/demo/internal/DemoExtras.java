package vn.motcua.demo.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.demo.internal.DemoPeople.Staff;
import vn.motcua.directory.DelegationKind;
import vn.motcua.dossier.Assistance;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Absences;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.lateness.Explanations;
import vn.motcua.lateness.Explanations.Group;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;

/**
 * What an office has besides dossiers: somebody who is away and whoever stands in, a helper of a mass organisation, and
 * late steps that were explained and judged. So every page of the officers' desk shows something.
 */
@Component
class DemoExtras {

    private static final int AWAY = 4;
    private static final List<String> REASONS = List.of(
            "Hồ sơ cần đối chiếu với sổ gốc ở cơ quan lưu trữ; đã nhận được bản sao và giải quyết xong.",
            "Trong ngày hệ thống cơ sở dữ liệu dùng chung gián đoạn; đã làm bù vào buổi chiều.",
            "Số hồ sơ tăng đột biến sau kỳ nghỉ; đã báo trưởng phòng phân công thêm người.");

    private final DemoPeople people;
    private final DossierCommands commands;
    private final Assistance assistance;
    private final Absences absences;
    private final Explanations explanations;
    private final Actors actors;
    private final Clock clock;

    DemoExtras(
            DemoPeople people,
            DossierCommands commands,
            Assistance assistance,
            Absences absences,
            Explanations explanations,
            Actors actors,
            Clock clock) {
        this.people = people;
        this.commands = commands;
        this.assistance = assistance;
        this.absences = absences;
        this.explanations = explanations;
        this.actors = actors;
        this.clock = clock;
    }

    void settle(List<Staff> staffs, DemoMonth month) {
        var first = staffs.getFirst();
        away(first, month);
        helped(first);
        for (var staff : staffs) explained(staff);
    }

    /** One specialist is away today: another finds their dossiers and has done one of them already. */
    private void away(Staff staff, DemoMonth month) {
        var away = people.secondSpecialist(staff);
        var codes = month.heldBy(staff, away);
        var colleague = value(absences.of(away)).colleagues().stream()
                .filter(each -> each.name().equals(staff.specialist().name()))
                .findFirst()
                .orElseThrow();
        value(absences.announce(
                new Absences.Wanted(
                        colleague.officer(), EnumSet.of(DelegationKind.PROCESSING), today(), today().plusDays(AWAY)),
                away));
        var standIn = actors.byAccount(staff.specialist().account()).orElseThrow();
        if (codes.isEmpty()) return;
        value(commands.give(
                codes.getFirst(), new Command.Complete("Đủ điều kiện, trình ký"), Request.of(Ids.next()), standIn));
    }

    /** A helper filed twice this morning; for one of them papers are missing. */
    private void helped(Staff staff) {
        var helper = people.helper(staff, today());
        file("1.001193", "Hà Thị Nụ", "Khai sinh cho cháu", staff, helper);
        var code = file("1.000894", "Đặng Văn Mười", "Đăng ký kết hôn", staff, helper);
        value(commands.give(
                code,
                new Command.AskPapers("Tờ khai chưa có chữ ký của người yêu cầu", List.of()),
                Request.of(Ids.next()),
                staff.receptionist()));
    }

    private String file(String procedure, String name, String subject, Staff staff, Actor helper) {
        var application = new Assistance.Application(
                procedure, staff.code(), name, null, "0912345670", null, "Tổ dân phố 5", subject);
        return value(assistance.file(application, Request.of(Ids.next()), helper))
                .code();
    }

    /** Of what is asked, a third stays open, a third waits to be judged, and the rest is judged one way or the other. */
    private void explained(Staff staff) {
        var answered = new ArrayList<java.util.UUID>();
        for (var officer : List.of(staff.specialist(), staff.receptionist())) {
            int number = 0;
            for (var asked : explanations.list(Group.TO_ANSWER, null, officer)) {
                if (number++ % 3 == 0) continue;
                var reason = REASONS.get(number % REASONS.size());
                value(explanations.answer(asked.id(), reason, Ids.next(), officer));
                answered.add(asked.id());
            }
        }
        for (int i = 0; i < answered.size(); i++) {
            if (i % 3 == 0) continue;
            boolean accepted = i % 3 == 1;
            var words = accepted ? "Nguyên nhân khách quan." : "Chưa nêu việc đã làm để khắc phục; nhắc nhở.";
            value(explanations.judge(answered.get(i), accepted, words, Ids.next(), staff.head()));
        }
    }

    private LocalDate today() {
        return VietnameseTime.dateOf(clock.instant());
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new IllegalStateException("the demo is refused: " + refusal);
        };
    }
}
