package vn.motcua.demo.internal;

import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.cli.DemoSeed;
import vn.motcua.directory.Agencies;

/** Sows the demo once: it is there when its province is. */
@Component
class DemoOffice implements DemoSeed {

    private static final Logger LOG = LoggerFactory.getLogger(DemoOffice.class);

    private final Agencies agencies;
    private final DemoPeople people;
    private final DemoQueue queue;
    private final DemoMonth month;
    private final DemoLinked linked;
    private final DemoExtras extras;
    private final DemoSurveys surveys;
    private final DemoPetitions petitions;
    private final DemoRemoteHelp remoteHelp;
    private final DemoSamples samples;
    private final DemoTold told;

    DemoOffice(
            Agencies agencies,
            DemoPeople people,
            DemoQueue queue,
            DemoMonth month,
            DemoLinked linked,
            DemoExtras extras,
            DemoSurveys surveys,
            DemoPetitions petitions,
            DemoRemoteHelp remoteHelp,
            DemoSamples samples,
            DemoTold told) {
        this.agencies = agencies;
        this.people = people;
        this.queue = queue;
        this.month = month;
        this.linked = linked;
        this.extras = extras;
        this.surveys = surveys;
        this.petitions = petitions;
        this.remoteHelp = remoteHelp;
        this.samples = samples;
        this.told = told;
    }

    @Override
    public void sow() {
        if (agencies.byCode(DemoPeople.PROVINCE).isPresent()) return;
        LOG.info("Sowing the demo office");
        var staffs = people.settle();
        queue.settle(staffs);
        LOG.info("Sowing a month of work");
        month.work(staffs);
        linked.work(staffs, people.partners(staffs));
        extras.settle(staffs, month);
        surveys.ask(staffs);
        petitions.settle(staffs);
        remoteHelp.settle(staffs);
        samples.settle();
        LOG.info("Sown");
    }

    @Override
    public List<String> holds(Locale locale) {
        return told.lines(locale);
    }

    @Override
    public List<SignIn> signIns() {
        return List.of(
                new SignIn("motcua.hoalu", DemoPeople.PASSWORD, "Cán bộ một cửa, phường Hoa Lư / one-stop officer"),
                new SignIn("chuyenvien.hoalu", DemoPeople.PASSWORD, "Chuyên viên / specialist"),
                new SignIn(
                        "chuyenvien2.hoalu",
                        DemoPeople.PASSWORD,
                        "Chuyên viên đang vắng, chuyenvien.hoalu làm thay / specialist who is away"),
                new SignIn("truongphong.hoalu", DemoPeople.PASSWORD, "Trưởng phòng / head of division"),
                new SignIn("chutich.hoalu", DemoPeople.PASSWORD, "Chủ tịch / chairman"),
                new SignIn("chuyenvien.congan", DemoPeople.PASSWORD, "Chuyên viên Công an phường / specialist, police"),
                new SignIn("chutich.bhxh", DemoPeople.PASSWORD, "Lãnh đạo BHXH tỉnh / head, social insurance"),
                new SignIn("kiemsoat", DemoPeople.PASSWORD, "Kiểm soát TTHC, cả tỉnh / controller, whole province"),
                new SignIn("quantri", DemoPeople.PASSWORD, "Quản trị, cả tỉnh / administrator, whole province"),
                new SignIn(
                        "quantri.toanhe",
                        DemoPeople.PASSWORD,
                        "Quản trị toàn hệ thống: danh mục thủ tục, gói liên thông / administrator of the deployment"),
                new SignIn(
                        "hotro.hoalu",
                        DemoPeople.PASSWORD,
                        "Người hỗ trợ của tổ công nghệ số cộng đồng / helper of a mass organisation"),
                new SignIn("congdan", DemoPeople.PASSWORD, "Công dân / citizen"));
    }
}
