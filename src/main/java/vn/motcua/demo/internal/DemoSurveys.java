package vn.motcua.demo.internal;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.demo.internal.DemoPeople.Staff;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.Status;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseTime;
import vn.motcua.survey.Answering;
import vn.motcua.survey.Invite;
import vn.motcua.survey.QuestionSet;
import vn.motcua.survey.QuestionSets;
import vn.motcua.survey.Said;
import vn.motcua.survey.Via;

/** What people said of the demo office: most are content, whoever waited too long is not, some write a line. */
@Component
class DemoSurveys {

    private static final int PAGES = 20;
    private static final int EACH = 2;
    private static final int PAPERS = 3;
    private static final int SCREENS = 4;
    private static final List<String> WORDS = List.of(
            "Cán bộ hướng dẫn tận tình, cảm ơn.",
            "Chờ hơi lâu vào đầu giờ sáng thứ Hai, nên có thêm một quầy.",
            "Nộp trên mạng rất tiện, không phải đi lại.",
            "Mong phường gửi tin nhắn khi có kết quả sớm hơn hẹn.",
            "Chỗ để xe chật.");

    private final DossierQuery dossiers;
    private final Invite invite;
    private final Answering answering;
    private final QuestionSets sets;
    private final Agencies agencies;
    private final Clock clock;

    DemoSurveys(
            DossierQuery dossiers,
            Invite invite,
            Answering answering,
            QuestionSets sets,
            Agencies agencies,
            Clock clock) {
        this.dossiers = dossiers;
        this.invite = invite;
        this.answering = answering;
        this.sets = sets;
        this.agencies = agencies;
        this.clock = clock;
    }

    void ask(List<Staff> staffs) {
        var random = new Random(61); // the same demo every time
        for (var staff : staffs) {
            String after = null;
            for (int page = 0; page < PAGES; page++) {
                var listing = dossiers.list(null, DossierQuery.Group.ALL, after, staff.receptionist());
                for (var row : listing.rows()) rate(row, staff, random);
                after = listing.next();
                if (after == null) break;
            }
            for (int n = 0; n < PAPERS; n++) paper(staff, random);
            for (int n = 0; n < SCREENS; n++) screen(staff, random);
        }
    }

    /** Every second one of whom the result was handed to answers. */
    private void rate(DossierRow row, Staff staff, Random random) {
        if (row.status() != Status.RETURNED || random.nextInt(EACH) > 0) return;
        var found = dossiers.track(row.code()).orElseThrow();
        if (!agencies.byId(found.receivingAgency()).map(Agency::code).orElse("").equals(staff.code())) return;
        var via = random.nextBoolean() ? Via.QR : Via.LINK;
        var rated = new Invite.Rated(found.code(), found.status(), found.receivingAgency(), found.procedureCode());
        var token = value(invite.of(rated, via));
        value(answering.byAddress(token, said(asked(via), random)));
    }

    private void paper(Staff staff, Random random) {
        var today = VietnameseTime.dateOf(clock.instant());
        var nine = sets.all(today).stream()
                .filter(set -> set.code().equals("nd61"))
                .findFirst()
                .orElseThrow();
        value(answering.onPaper(staff.code(), null, said(nine, random), UUID.randomUUID(), staff.receptionist()));
    }

    private void screen(Staff staff, Random random) {
        var agency = agencies.byCode(staff.code()).orElseThrow();
        value(answering.atKiosk(agency.id(), said(asked(Via.KIOSK), random), UUID.randomUUID()));
    }

    private QuestionSet asked(Via via) {
        return sets.asked(via, VietnameseTime.dateOf(clock.instant())).orElseThrow();
    }

    private static Said said(QuestionSet set, Random random) {
        Map<String, Integer> marks = new HashMap<>();
        boolean content = random.nextInt(10) > 0;
        set.questions().forEach(placed -> {
            var question = placed.question();
            if (!marks.isEmpty() && random.nextInt(8) == 0) return;
            int mark = question.fiveSteps()
                    ? (content ? 4 + random.nextInt(2) - (random.nextInt(6) == 0 ? 1 : 0) : 1 + random.nextInt(3))
                    : question.options()
                            .get(
                                    content
                                            ? random.nextInt(2)
                                            : random.nextInt(question.options().size()))
                            .value();
            marks.put(question.code(), mark);
        });
        return new Said(set.code(), set.validFrom(), marks, words(random));
    }

    private static @Nullable String words(Random random) {
        return random.nextInt(6) == 0 ? WORDS.get(random.nextInt(WORDS.size())) : null;
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new IllegalStateException("the demo is refused: " + refusal);
        };
    }
}
