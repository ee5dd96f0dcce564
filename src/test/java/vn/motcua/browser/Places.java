package vn.motcua.browser;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.DelegationKind;
import vn.motcua.directory.KeepOfficers;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.FollowDossier;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Colleagues;
import vn.motcua.identity.TypedForms;
import vn.motcua.petition.FollowPetition;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.survey.Answering;
import vn.motcua.survey.Invite;
import vn.motcua.survey.QuestionSets;
import vn.motcua.survey.Said;
import vn.motcua.survey.Via;

/** Who opens what in the demo office, beside what links lead to. */
final class Places {

    /**
     * @param username empty for nobody
     * @param acts     looks at pages that only answer a form; says which addresses came of it
     */
    record Person(String username, List<String> addresses, Function<Inspection, List<String>> acts) {

        Person(String username, String... addresses) {
            this(username, List.of(addresses), inspection -> List.of());
        }

        Person doing(Function<Inspection, List<String>> those) {
            return new Person(username, addresses, those);
        }
    }

    private static final String RECEPTIONIST = "motcua.hoalu";

    private final ApplicationContext context;
    private final JdbcClient sql;

    Places(ApplicationContext context) {
        this.context = context;
        this.sql = context.getBean(JdbcClient.class);
    }

    List<Person> people() {
        var commune = Demo.COMMUNE;
        var hall = "/board/" + commune;
        var ticket = text("select id::text from queue.ticket order by id desc limit 1");
        var received = dossier("RECEIVED");
        var letter = deadLetter();
        return List.of(
                new Person(
                        "",
                        "/",
                        "/procedures",
                        "/procedures/1.001193",
                        "/procedures/1.013225?agency=" + commune + "&case=nong-thon",
                        "/procedures/1.001193/poster",
                        "/procedures?event=sinh-con",
                        "/posted",
                        "/posted/" + commune,
                        "/posted/" + commune + "/screen",
                        "/figures",
                        "/track",
                        "/remote-help",
                        "/remote-help?procedure=1.001193&agency=" + commune,
                        "/petitions",
                        "/petitions?q=chua+co+gi",
                        "/petitions/answers/" + publicAnswer(),
                        "/petitions/new",
                        "/petitions/code",
                        "/petitions/follow",
                        petition("AWAITING_SUPPLEMENT"),
                        petition("PUBLISHED"),
                        follow(received),
                        follow(dossier("AWAITING_SUPPLEMENT")),
                        "/board",
                        hall,
                        hall + "/kiosk",
                        hall + "/survey",
                        hall + "/survey?thanks=true",
                        "/figures/satisfaction",
                        follow(returned()),
                        rating(),
                        answered(),
                        hall + "/tickets/" + ticket,
                        hall + "/tickets/" + ticket + "/slip",
                        hall + "/tickets/" + ticket + "/slip?kiosk=1",
                        "/sign-in",
                        "/sign-in/code",
                        "/sign-in/code/enter",
                        "/sign-in/code/name"),
                new Person(
                                "congdan",
                                "/desk/dossiers",
                                "/my/dossiers",
                                "/my/dossiers/" + own(),
                                "/my/dossiers/" + own() + "/supplement",
                                "/book/" + commune,
                                "/account",
                                "/account/password",
                                "/account/notices",
                                "/account/preferences",
                                "/account/registry",
                                "/account/seen",
                                "/account/close",
                                "/account/organisations",
                                "/petitions/new",
                                "/my/petitions",
                                "/my/remote-help",
                                "/remote-help?procedure=1.001193&agency=" + commune)
                        .doing(Places::openOrganisation),
                new Person("congdan", "/filings", "/filings/new?procedure=1.000894").doing(Places::fillIn),
                new Person(
                                RECEPTIONIST,
                                "/desk",
                                "/desk/dossiers",
                                "/desk/dossiers?group=online",
                                "/desk/dossiers?group=all",
                                "/desk/dossiers/" + dossier("FILED"),
                                "/desk/dossiers/" + dossier("RETURNED"),
                                "/desk/dossiers/" + dossier("RETURNED") + "/answers",
                                "/desk/dossiers/" + received + "/ask-supplement",
                                "/desk/file",
                                "/desk/file?procedure=1.001022",
                                "/filings/assist",
                                "/filings/assist?procedure=1.013225",
                                "/filings/new?procedure=1.000894",
                                "/desk/file/step",
                                "/desk/file/draft",
                                "/desk/file/done/" + received,
                                "/desk/file/done/" + ticket + "/" + received,
                                "/desk/file/done/" + received + "/finish",
                                "/desk/queue",
                                "/desk/queue/acts/call",
                                "/desk/queue/today",
                                "/desk/remote-help",
                                "/desk/remote-help?day=" + helped(),
                                "/desk/notices",
                                "/desk/explanations",
                                "/desk/surveys",
                                "/desk/surveys/paper",
                                "/desk/surveys/paper?set=nd61",
                                "/desk/dossiers/" + returned() + "/rating-slip",
                                "/desk/typed/" + typed())
                        .doing(Places::refuseForms),
                new Person(RECEPTIONIST, "/desk").doing(this::printRatingSlip),
                new Person(
                                "chuyenvien.hoalu",
                                "/desk/dossiers",
                                "/desk/dossiers?group=standing-in",
                                "/desk/dossiers/" + dossier("PROCESSING"),
                                "/desk/absence",
                                "/desk/printing")
                        .doing(Places::printPeriod),
                new Person("chuyenvien2.hoalu", "/desk/absence"),
                new Person("hotro.hoalu", "/desk/assist", "/desk/assist/new").doing(Places::openAssisted),
                new Person("truongphong.hoalu", "/desk/dossiers?group=department", "/console/held")
                        .doing(Places::chooseWhom),
                new Person(
                        "chutich.hoalu",
                        "/desk/surveys?by=month",
                        "/desk/surveys/remarks",
                        "/desk/dossiers?group=to-sign",
                        "/desk/dossiers/" + dossier("AWAITING_SUPPLEMENT"),
                        "/desk/explanations?group=UNANSWERED",
                        "/desk/petitions",
                        "/desk/petitions?group=OVERDUE",
                        "/desk/petitions/new",
                        "/desk/petitions/" + petitionCode("PROCESSING"),
                        "/desk/petitions/" + petitionCode("PUBLISHED"),
                        "/desk/petitions/" + petitionCode("NEW"),
                        "/desk/petitions/report?agency=" + commune + "&from=2026-10-01&to=2026-11-20",
                        "/desk/petitions/report/list?agency=" + commune + "&from=2026-10-01&to=2026-11-20",
                        "/desk/report?agency=" + commune + "&from=2026-10-01&to=2026-11-20"),
                new Person(
                        "kiemsoat",
                        "/desk/report?agency=H42&scope=tree&from=2026-10-01&to=2026-11-20&by=agency",
                        "/desk/report?agency=H42.01&kind=form06&from=2026-10-01&to=2026-11-20",
                        "/console"),
                new Person(
                                "quantri",
                                "/console",
                                "/console/agencies/" + commune,
                                "/console/agencies/" + commune + "/succession",
                                "/console/helpers/new",
                                "/console/wordings?agency=" + commune,
                                "/console/officers/" + delegating(),
                                "/console/procedures/1.001193",
                                "/console/procedures/1.001193/compare?was=1&became=1",
                                "/console/office-hours?agency=" + commune,
                                "/console/queue",
                                "/console/remote-help?agency=" + commune,
                                "/desk/import")
                        .doing(Places::importRegister),
                new Person(
                        "quantri.toanhe",
                        "/console/procedures/new/edit",
                        "/console/procedures/1.001193",
                        "/console/procedures/1.001193/samples",
                        "/console/surveys",
                        "/console/surveys/sipas",
                        "/console/surveys/edit?code=sipas",
                        "/console/forms",
                        "/console/forms/khai-sinh",
                        "/console/forms/edit?code=khai-sinh",
                        "/console/imports",
                        "/console/imports/agencies",
                        "/console/bundles",
                        "/console/bundles/khai-sinh",
                        "/console/imports/bundles",
                        "/console/wordings/circulars/TT01_2018",
                        "/console/holidays",
                        "/console/messages",
                        "/console/messages/RECEIVE",
                        "/console/outbox",
                        "/console/outbox/" + letter + "/replay",
                        "/console/outbox/" + letter + "/drop",
                        "/console/outbox/all/email"));
    }

    /** An organisation of one's own, with an invitation to it. */
    private static List<String> openOrganisation(Inspection inspection) {
        var page = inspection.page();
        page.navigate("/account/organisations");
        page.locator("#f-name").fill("Công ty Hoa Lư");
        page.locator("#f-tax").fill("0100109106");
        page.locator("form[action='/account/organisations'] button").click();
        page.waitForURL("**/account/organisations/*");
        var address = java.net.URI.create(page.url()).getPath();
        page.locator("form[action$='/invitations'] button").click();
        page.locator("#invitation").waitFor();
        inspection.look("an invitation");
        return List.of(address);
    }

    /** The address on a slip. */
    private String follow(String code) {
        return "/track/" + code + "?k=" + context.getBean(FollowDossier.class).key(code);
    }

    /** A petition at the demo's commune. */
    private String petitionCode(String status) {
        return text("""
                select p.code from petition.petition p join directory.agency a on a.id = p.agency_id
                where a.code = 'H42.01' and p.status = '%s' order by p.id desc limit 1
                """.formatted(status));
    }

    private String petition(String status) {
        var code = petitionCode(status);
        return "/petitions/follow/" + code + "?k="
                + context.getBean(FollowPetition.class).key(code);
    }

    /** A day with a booked hour of remote help. */
    private String helped() {
        return text("select (starts at time zone 'Asia/Ho_Chi_Minh')::date::text from remotehelp.booking limit 1");
    }

    private String publicAnswer() {
        return text("select id::text from petition.publication where taken_off is null limit 1");
    }

    /** A dossier of the demo's citizen. */
    private String own() {
        return text("""
                select d.code from dossier.dossier d join identity.account a on a.id = d.owner_account
                where a.username = 'congdan' order by d.id desc limit 1
                """);
    }

    /** Every page of a filing, up to the one that others confirm and the one that says it was sent. */
    private static List<String> fillIn(Inspection inspection) {
        var page = inspection.page();
        page.navigate("/filings/new?procedure=2.000815");
        page.locator("#f-agency").selectOption(Demo.COMMUNE);
        page.locator("form[action='/filings'] button[type=submit]").click();
        page.waitForURL("**/pages/*");
        var first = java.net.URI.create(page.url()).getPath();
        var base = first.replaceFirst("/pages/.*", "");
        page.navigate(base + "/review");
        page.locator("#f-name").fill("Trần Văn Nam");
        page.locator("form[action$='/together'] button").click();
        page.locator("#together .long-link").waitFor();
        var invitation = page.locator("#together .long-link").getAttribute("href");
        return List.of(first, base + "/papers", base + "/review", invitation, sent(inspection));
    }

    private static String sent(Inspection inspection) {
        var page = inspection.page();
        page.navigate("/filings/new?procedure=2.000635");
        page.locator("#f-agency").selectOption(Demo.COMMUNE);
        page.locator("form[action='/filings'] button[type=submit]").click();
        page.waitForURL("**/pages/*");
        for (int pages = 0; pages < 6 && page.url().contains("/pages/"); pages++) {
            var asked = page.url();
            fillAll(page);
            page.locator("#filing-form button[type=submit]:not([name])").click();
            page.waitForURL(address -> !address.equals(asked));
        }
        page.navigate(java.net.URI.create(page.url()).getPath().replaceFirst("/[^/]*$", "/review"));
        page.locator("form[action$='/send'] button").click();
        page.waitForURL("**/done");
        return java.net.URI.create(page.url()).getPath();
    }

    private static void fillAll(com.microsoft.playwright.Page page) {
        for (var field : page.locator("#questions .form-control").all()) {
            if (!field.inputValue().isEmpty()) continue;
            var name = String.valueOf(field.getAttribute("name"));
            if ("date".equals(field.getAttribute("type"))) field.fill("2001-02-03");
            else if ("email".equals(field.getAttribute("type"))) field.fill("thuy@example.test");
            else if ("tel".equals(field.getAttribute("type"))) field.fill("0912345678");
            else if (name.contains("DinhDanh")) field.fill("037185001234");
            else field.fill("2");
        }
        for (var select : page.locator("#questions select").all()) {
            select.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        }
        for (var box : page.locator("#questions input[type=checkbox]").all()) box.check();
    }

    /** A command and a reception that are refused, with every field marked. */
    private static List<String> refuseForms(Inspection inspection) {
        var page = inspection.page();
        page.navigate("/desk/file");
        page.evaluate("document.querySelector('#reception form').noValidate = true");
        page.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Lập hồ sơ"))
                .click();
        page.locator("#problems").waitFor();
        inspection.look("a refused reception");
        return List.of();
    }

    /** A whole dossier, no part of one: the citizen has one to rate. */
    private String returned() {
        return text("select code from dossier.dossier where status = 'RETURNED' and lead_id is null and code like '"
                + Demo.COMMUNE + "%' order by id desc limit 1");
    }

    /** An address that nobody used yet. */
    private String rating() {
        return "/survey/" + token();
    }

    private String token() {
        var found = context.getBean(DossierQuery.class).track(returned()).orElseThrow();
        var rated = new Invite.Rated(
                found.code() + "-" + Ids.next(), found.status(), found.receivingAgency(), found.procedureCode());
        if (context.getBean(Invite.class).of(rated, Via.QR) instanceof Outcome.Done<String>(var token)) return token;
        throw new IllegalStateException("no address to rate by");
    }

    private String answered() {
        var token = token();
        var set = context.getBean(QuestionSets.class)
                .asked(Via.QR, LocalDate.of(2026, 11, 20))
                .orElseThrow();
        var said = new Said(set.code(), set.validFrom(), Map.of("thai-do", 5), null);
        context.getBean(Answering.class).byAddress(token, said);
        return "/survey/" + token;
    }

    /** The slip with the code for whoever has the result in hand. */
    private List<String> printRatingSlip(Inspection inspection) {
        var page = inspection.page();
        page.navigate("/desk/dossiers/" + returned());
        page.locator("form[action$='/rating-slip'] button").click();
        page.locator(".slip").waitFor();
        inspection.look("the slip that asks for a rating");
        return List.of();
    }

    /** A dossier that a helper of a mass organisation assisted with, as the helper sees it. */
    private static List<String> openAssisted(Inspection inspection) {
        var page = inspection.page();
        page.navigate("/desk/assist");
        return List.of(page.locator("main th a").first().getAttribute("href"));
    }

    /** To whom several dossiers are given. */
    private static List<String> chooseWhom(Inspection inspection) {
        var page = inspection.page();
        page.navigate("/desk/dossiers?group=open");
        page.locator("input[name=pick]").first().check();
        page.locator("button[name=verb][value=assign]").click();
        page.locator("fieldset legend").first().waitFor();
        inspection.look("assigning several");
        return List.of();
    }

    private static List<String> printPeriod(Inspection inspection) {
        var page = inspection.page();
        page.navigate("/desk/printing");
        page.locator("#f-from").fill("2026-11-01");
        page.locator("#f-to").fill("2026-11-20");
        page.locator("form[action='/desk/printing'] button").click();
        page.waitForURL("**/desk/printing/*");
        return List.of(java.net.URI.create(page.url()).getPath());
    }

    private static List<String> importRegister(Inspection inspection) {
        var page = inspection.page();
        page.navigate("/desk/import");
        page.locator("#f-file")
                .setInputFiles(new FilePayload("so.csv", "text/csv", "ma_ho_so\nx\n".getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL("**/desk/import/*");
        return List.of(java.net.URI.create(page.url()).getPath());
    }

    private String dossier(String status) {
        return text("select code from dossier.dossier where status = '" + status + "' and code like '" + Demo.COMMUNE
                + "%' order by id desc limit 1");
    }

    /** A form whose session ended before it was sent. */
    private UUID typed() {
        var officer = context.getBean(Colleagues.class).named(RECEPTIONIST).orElseThrow();
        var fields = Map.of("verb", List.of("assign"), "note", List.of("Giao giúp hồ sơ này"));
        return context.getBean(TypedForms.class).keep("/desk/bulk", fields, officer);
    }

    /** A message that could not be sent. */
    private UUID deadLetter() {
        var id = Ids.next();
        sql.sql("""
                insert into outbox.message (id, key, carrier, about, body, created, next_try, tries, state, ended, error)
                values (:id, :key, 'email', 'RECEIVE H42.01-261120-0001', '{}', now(), now(), 3, 'DEAD', now(), 'HTTP 400')
                """).param("id", id).param("key", id.toString()).update();
        return id;
    }

    /** Somebody who lets a colleague stand in for them. */
    private UUID delegating() {
        var from = officer("chutich.hoalu");
        var first = LocalDate.of(2026, 11, 20);
        var outcome = context.getBean(KeepOfficers.class)
                .delegate(
                        from,
                        officer("truongphong.hoalu"),
                        Set.of(DelegationKind.PROCESSING),
                        first,
                        first.plusDays(7),
                        context.getBean(Actors.class).operator());
        if (!(outcome instanceof Outcome.Done)) throw new IllegalStateException(outcome.toString());
        return from;
    }

    private UUID officer(String username) {
        return UUID.fromString(text("select officer::text from identity.account where username = '" + username + "'"));
    }

    private String text(String query) {
        return sql.sql(query).query(String.class).single();
    }
}
