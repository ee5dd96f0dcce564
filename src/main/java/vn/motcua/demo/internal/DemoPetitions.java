package vn.motcua.demo.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.demo.internal.DemoPeople.Staff;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Colleagues;
import vn.motcua.petition.Channel;
import vn.motcua.petition.Command;
import vn.motcua.petition.Ground;
import vn.motcua.petition.Matter;
import vn.motcua.petition.NewPetition;
import vn.motcua.petition.NewPetition.Sender;
import vn.motcua.petition.Petitions;
import vn.motcua.petition.Request;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

/** What people told the office about its rules and its conduct: new, asked about, overdue, answered in public, refused. */
@Component
class DemoPetitions {

    private static final Sender CALLER =
            new Sender(false, "Đặng Thị Hạnh", "Tổ dân phố 3, phường Hoa Lư", "0912345671", "");

    private final Petitions petitions;
    private final Colleagues colleagues;
    private final Clock clock;

    DemoPetitions(Petitions petitions, Colleagues colleagues, Clock clock) {
        this.petitions = petitions;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    void settle(List<Staff> staffs) {
        var staff = staffs.getFirst();
        answered(staff);
        late(staff);
        refused(staff);
        sent(staff);
        var nameless = called(
                Channel.BOX,
                Matter.CONDUCT,
                staffs.get(1).agency(),
                "Phải đi lại nhiều lần để nộp hồ sơ đất đai",
                "Mỗi lần đến lại được yêu cầu thêm một giấy tờ khác, không có phiếu hướng dẫn.",
                Sender.ANONYMOUS,
                30);
        value(petitions.enter(nameless, Ids.next(), controller()));
    }

    private void answered(Staff staff) {
        var code = entered(
                staff,
                "Yêu cầu nộp thêm bản sao đã có trong hệ thống",
                "Khi đăng ký khai sinh tôi vẫn phải nộp bản sao đăng ký kết hôn dù đã có trong cơ sở dữ liệu.",
                6);
        give(code, new Command.Classify(Matter.RULE), staff.head());
        give(code, new Command.TakeUp(), staff.head());
        give(
                code,
                new Command.Answer(
                        "Cảm ơn bà đã phản ánh. Từ nay bộ phận một cửa tự tra cứu giấy đăng ký kết hôn; người "
                                + "dân không phải nộp bản sao."),
                staff.head());
        give(
                code,
                new Command.Publish(
                        "Không phải nộp bản sao giấy đăng ký kết hôn khi đăng ký khai sinh",
                        "Khi đăng ký khai sinh cho con, người dân vẫn được yêu cầu nộp bản sao giấy đăng ký kết hôn.",
                        "Bộ phận một cửa tự tra cứu thông tin đăng ký kết hôn trong cơ sở dữ liệu hộ tịch; người dân không "
                                + "phải nộp bản sao."),
                staff.leader());
    }

    private void late(Staff staff) {
        var code = entered(
                staff,
                "Giờ tiếp nhận chưa phù hợp với người đi làm",
                "Đề nghị tiếp nhận hồ sơ cả sáng thứ bảy để công nhân khu công nghiệp đến được.",
                40);
        give(code, new Command.Classify(Matter.RULE), staff.head());
        give(code, new Command.TakeUp(), staff.specialist());
    }

    private void refused(Staff staff) {
        var code = entered(
                staff,
                "Không đồng ý với quyết định xử phạt",
                "Tôi không đồng ý với quyết định xử phạt và đề nghị hủy quyết định này.",
                1);
        give(
                code,
                new Command.Refuse(
                        Ground.COMPLAINT,
                        "Nội dung là khiếu nại một quyết định hành chính. Đề nghị gửi đơn theo Luật Khiếu nại đến Chủ tịch "
                                + "UBND phường."),
                staff.head());
    }

    /** What the demo's citizen sent: one new, one to which more is asked, one about conduct, which lies above. */
    private void sent(Staff staff) {
        var citizen = staff.citizen();
        sent(Matter.RULE, staff.agency(), "Mẫu tờ khai khó hiểu", "Tờ khai trợ cấp có nhiều mục trùng nhau.", citizen);
        var asked = sent(
                Matter.RULE,
                staff.agency(),
                "Lệ phí chưa niêm yết",
                "Tôi không thấy bảng lệ phí chứng thực ở nơi tiếp nhận.",
                citizen);
        give(asked, new Command.AskSupplement("Xin cho biết ông/bà đến vào ngày nào, ở quầy số mấy."), staff.head());
        var above = sent(
                Matter.CONDUCT,
                staff.agency(),
                "Chờ lâu mà không được giải thích",
                "Tôi chờ hơn hai giờ, hỏi thì không ai trả lời khi nào đến lượt.",
                citizen);
        give(above, new Command.Classify(Matter.CONDUCT), controller());
    }

    private String sent(Matter matter, UUID agency, String title, String body, Actor citizen) {
        var sender = new Sender(false, citizen.name(), "Tổ dân phố 5, phường Hoa Lư", "0912345672", "");
        var petition = petition(Channel.PORTAL, matter, agency, title, body, sender, null);
        return value(petitions.send(petition, null, Ids.next(), citizen)).code();
    }

    private String entered(Staff staff, String title, String body, int daysAgo) {
        var petition = called(Channel.HOTLINE, Matter.RULE, staff.agency(), title, body, CALLER, daysAgo);
        return value(petitions.enter(petition, Ids.next(), staff.receptionist()))
                .code();
    }

    private NewPetition called(
            Channel channel, Matter matter, UUID agency, String title, String body, Sender sender, int daysAgo) {
        var received = clock.instant().minus(Duration.ofDays(daysAgo));
        return petition(channel, matter, agency, title, body, sender, received);
    }

    private static NewPetition petition(
            Channel channel,
            Matter matter,
            UUID agency,
            String title,
            String body,
            Sender sender,
            @Nullable Instant received) {
        return new NewPetition(channel, matter, agency, null, "", "", title, body, sender, List.of(), received);
    }

    private Actor controller() {
        return colleagues.named("kiemsoat").orElseThrow();
    }

    private void give(String code, Command command, Actor by) {
        value(petitions.give(code, command, Request.of(Ids.next()), by));
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new IllegalStateException("the demo is refused: " + refusal);
        };
    }
}
