package vn.motcua.demo.internal;

import static vn.motcua.directory.AgencyKind.COMMUNE;
import static vn.motcua.directory.AgencyKind.VERTICAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.directory.KeepOfficers;
import vn.motcua.directory.RosterPart;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.Helpers;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Role;
import vn.motcua.shared.Outcome;

/** Settles the demo's agencies, officers and accounts through the same use cases an administrator has. */
@Component
class DemoPeople {

    static final String PROVINCE = "H42";
    static final String PASSWORD = "motcua-demo";

    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

    /** An agency with one officer for each kind of step. */
    record Staff(
            UUID agency, String code, Actor receptionist, Actor head, Actor specialist, Actor leader, Actor citizen) {

        /** Whose step it is; {@code role} names a {@link Role}. */
        Actor inRole(String role) {
            return List.of(receptionist, head, specialist, leader).stream()
                    .filter(each -> each.roles().contains(Role.valueOf(role)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final KeepAgencies agencies;
    private final KeepOfficers officers;
    private final KeepAccounts accounts;
    private final Helpers helpers;
    private final Actors actors;

    DemoPeople(KeepAgencies agencies, KeepOfficers officers, KeepAccounts accounts, Helpers helpers, Actors actors) {
        this.agencies = agencies;
        this.officers = officers;
        this.accounts = accounts;
        this.helpers = helpers;
        this.actors = actors;
    }

    List<Staff> settle() {
        var operator = actors.operator();
        var province = done(agencies.open(
                new KeepAgencies.Opening(
                        PROVINCE, "UBND tỉnh Ninh Bình", AgencyKind.PROVINCE, null, LocalDate.of(2004, 1, 1)),
                operator));
        var controller = officer(province, "Phạm Thu Hà", "Trưởng phòng Kiểm soát TTHC", operator);
        account("kiemsoat", "Phạm Thu Hà", controller, GrantedRole.below(Role.CONTROLLER, province, SINCE), operator);
        var administrator = officer(province, "Lê Quốc Khánh", "Quản trị hệ thống", operator);
        account(
                "quantri",
                "Lê Quốc Khánh",
                administrator,
                GrantedRole.below(Role.ADMINISTRATOR, province, SINCE),
                operator);
        account("quantri.toanhe", "Vũ Ngọc Lâm", null, GrantedRole.everywhere(Role.ADMINISTRATOR, SINCE), operator);
        var citizen =
                account("congdan", "Nguyễn Thị Thủy", null, GrantedRole.everywhere(Role.CITIZEN, SINCE), operator);
        var staffs = new ArrayList<Staff>();
        staffs.add(agency(COMMUNE, province, "H42.01", "UBND phường Hoa Lư", "hoalu", HOA_LU, citizen, operator));
        staffs.add(agency(COMMUNE, province, "H42.02", "UBND xã Gia Viễn", "giavien", GIA_VIEN, citizen, operator));
        staffs.add(agency(COMMUNE, province, "H42.03", "UBND xã Kim Sơn", "kimson", KIM_SON, citizen, operator));
        return staffs;
    }

    /** Agencies that decide on parts: the police of the first commune and the insurance of the province. */
    List<Staff> partners(List<Staff> communes) {
        var operator = actors.operator();
        var citizen = communes.getFirst().citizen();
        return List.of(
                agency(VERTICAL, null, "H42.CA01", "Công an phường Hoa Lư", "congan", CONG_AN, citizen, operator),
                agency(VERTICAL, null, "H42.BH", "Bảo hiểm xã hội tỉnh Ninh Bình", "bhxh", BHXH, citizen, operator));
    }

    private static final List<String> CONG_AN =
            List.of("Đinh Thị Lụa", "Trương Công Định", "Phùng Minh Đức", "Vương Đình Khải", "Tống Thị Vân");
    private static final List<String> BHXH =
            List.of("Hà Thị Xuân", "Khuất Duy Tiến", "Lưu Thị Nhàn", "Quách Văn Bình", "Chu Thị Mến");

    private static final List<String> HOA_LU =
            List.of("Trần Minh Anh", "Vũ Đức Thắng", "Hoàng Lan Phương", "Đinh Văn Toàn", "Bùi Thị Nga");
    private static final List<String> GIA_VIEN =
            List.of("Nguyễn Hải Yến", "Tạ Quang Huy", "Đỗ Thị Mai", "Lương Văn Sáu", "Ngô Thị Hiền");
    private static final List<String> KIM_SON =
            List.of("Phan Thị Thu", "Mai Xuân Trường", "Lại Thị Hồng", "Đoàn Văn Lâm", "Cao Thị Bích");

    private Staff agency(
            AgencyKind kind,
            @Nullable UUID province,
            String code,
            String name,
            String word,
            List<String> names,
            Actor citizen,
            Actor operator) {
        var agency = done(agencies.open(new KeepAgencies.Opening(code, name, kind, province, SINCE), operator));
        boolean commune = kind == COMMUNE;
        done(officers.openDepartment(agency, commune ? "Văn phòng HĐND và UBND" : "Văn phòng", SINCE, operator));
        var division = done(officers.openDepartment(
                agency, commune ? "Phòng Tư pháp – Hộ tịch" : "Bộ phận nghiệp vụ", SINCE, operator));
        var receptionist = appointed(agency, names.get(0), "Công chức một cửa", null, operator);
        var head = appointed(agency, names.get(1), "Trưởng phòng", division, operator);
        var specialist = appointed(agency, names.get(2), "Chuyên viên", division, operator);
        var leader = appointed(agency, names.get(3), commune ? "Chủ tịch UBND" : "Thủ trưởng", null, operator);
        var reserve = appointed(agency, names.get(4), "Công chức một cửa dự phòng", null, operator);
        done(officers.roster(agency, leader, RosterPart.HEAD, SINCE, null, operator));
        done(officers.roster(agency, receptionist, RosterPart.OFFICIAL, SINCE, null, operator));
        done(officers.roster(agency, reserve, RosterPart.RESERVE, SINCE, null, operator));
        account("duphong." + word, names.get(4), reserve, GrantedRole.at(Role.RECEPTIONIST, agency, SINCE), operator);
        return new Staff(
                agency,
                code,
                account("motcua." + word, names.get(0), receptionist, at(Role.RECEPTIONIST, agency), operator),
                account("truongphong." + word, names.get(1), head, at(Role.HEAD, agency), operator),
                account("chuyenvien." + word, names.get(2), specialist, at(Role.SPECIALIST, agency), operator),
                account("chutich." + word, names.get(3), leader, at(Role.LEADER, agency), operator),
                citizen);
    }

    /** A further specialist of the first commune, with an account. */
    Actor secondSpecialist(Staff staff) {
        var operator = actors.operator();
        var name = "Lê Hồng Nhung";
        var officer = appointed(staff.agency(), name, "Chuyên viên", null, operator);
        return account("chuyenvien2.hoalu", name, officer, at(Role.SPECIALIST, staff.agency()), operator);
    }

    /** Of a community digital team, for half a year. */
    Actor helper(Staff staff, LocalDate today) {
        var id = done(helpers.open(
                new Helpers.Opening(
                        "hotro.hoalu",
                        "Phạm Văn Hậu",
                        "Tổ công nghệ số cộng đồng tổ dân phố 5",
                        staff.agency(),
                        today,
                        today.plusDays(180),
                        PASSWORD,
                        true),
                actors.operator()));
        return actors.byAccount(id).orElseThrow();
    }

    private static GrantedRole at(Role role, UUID agency) {
        return GrantedRole.at(role, agency, SINCE);
    }

    private UUID officer(UUID agency, String name, String position, Actor operator) {
        return appointed(agency, name, position, null, operator);
    }

    private UUID appointed(UUID agency, String name, String position, @Nullable UUID department, Actor operator) {
        return done(officers.appoint(name, new KeepOfficers.Post(agency, department, position, SINCE, null), operator));
    }

    private Actor account(String username, String name, @Nullable UUID officer, GrantedRole role, Actor operator) {
        var id = done(accounts.create(
                new KeepAccounts.Opening(username, name, officer, null, PASSWORD, true, List.of(role)), operator));
        return actors.byAccount(id).orElseThrow();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new IllegalStateException("the demo is refused: " + refusal);
        };
    }
}
