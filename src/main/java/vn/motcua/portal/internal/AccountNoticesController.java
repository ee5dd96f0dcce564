package vn.motcua.portal.internal;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.Actor;
import vn.motcua.notice.Deliveries;
import vn.motcua.notice.Notice;
import vn.motcua.notice.Notices;
import vn.motcua.notice.Template;
import vn.motcua.page.Here;
import vn.motcua.page.Href;
import vn.motcua.page.Pages;
import vn.motcua.page.Paging;
import vn.motcua.portal.AccountNoticesPage;

/** One's own notices with what became of their e-mails and text messages; addresses are not shown. */
@Controller
class AccountNoticesController {

    private static final String PATH = AccountController.PATH + "/notices";

    private final Notices notices;
    private final Deliveries deliveries;

    AccountNoticesController(Notices notices, Deliveries deliveries) {
        this.notices = notices;
        this.deliveries = deliveries;
    }

    @GetMapping(PATH)
    ModelAndView list(@RequestParam(required = false) @Nullable UUID before, Here here, Actor actor) {
        var page = notices.list(before, actor);
        var sent = deliveries.of(page.stream().map(Notice::id).toList());
        var rows = page.stream()
                .map(notice -> row(notice, sent.getOrDefault(notice.id(), List.of()), here))
                .toList();
        var next = page.size() < Notices.PAGE_SIZE
                ? null
                : Href.of(PATH).with("before", page.getLast().id()).toString();
        var paging = new Paging(before == null ? null : PATH, next);
        return Pages.show("portal/accountNotices", new AccountNoticesPage(rows, notices.unread(actor), paging));
    }

    @PostMapping(PATH)
    ModelAndView readAll(Actor actor) {
        notices.markAllRead(actor);
        return new ModelAndView("redirect:" + PATH);
    }

    private static AccountNoticesPage.Row row(Notice notice, List<Deliveries.Sent> sent, Here here) {
        return new AccountNoticesPage.Row(
                notice.sentence(here.texts(), here.locale()),
                notice.at(),
                notice.readAt() == null,
                Template.ofFiling(notice.template()) ? "" : notice.dossierCode(),
                href(notice),
                sent.stream().map(each -> words(each, here)).toList());
    }

    private static @Nullable String href(Notice notice) {
        if (notice.dossierCode().isEmpty()) return null;
        if (Template.ofPetition(notice.template())) return "/my/petitions";
        if (Template.ofFiling(notice.template())) return "/filings/" + notice.dossierCode() + "/review";
        if (notice.template().equals(Template.FILED_TOGETHER.name())) return null; // it is the dossier of another
        return "/my/dossiers/" + notice.dossierCode();
    }

    private static String words(Deliveries.Sent sent, Here here) {
        var channel = here.say("portal.account.notices." + sent.channel().name().toLowerCase(Locale.ROOT));
        var ended = sent.ended();
        return here.say(
                "portal.account.notices." + sent.state(),
                channel,
                ended == null ? "" : here.formats().dateTime(ended));
    }
}
