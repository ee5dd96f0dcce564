package vn.motcua.portal.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.notice.Channel;
import vn.motcua.notice.Channels;
import vn.motcua.notice.Preference;
import vn.motcua.notice.Preferences;
import vn.motcua.page.Flash;
import vn.motcua.page.Form;
import vn.motcua.page.Here;
import vn.motcua.page.Pages;
import vn.motcua.portal.AccountPreferencesPage;
import vn.motcua.shared.Outcome;

/** How somebody wants to be told. */
@Controller
class AccountPreferencesController {

    private static final String PATH = AccountController.PATH + "/preferences";

    private final Preferences preferences;
    private final Channels channels;

    AccountPreferencesController(Preferences preferences, Channels channels) {
        this.preferences = preferences;
        this.channels = channels;
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor) {
        return page(form(preferences.of(actor)), HttpStatus.OK, actor);
    }

    @PostMapping(PATH)
    ModelAndView keep(
            @RequestParam Map<String, String> sent,
            Here here,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = Form.of(sent);
        var from = time("quietFrom", form, here);
        var to = time("quietTo", form, here);
        if (form.wrong()) return page(form, HttpStatus.UNPROCESSABLE_CONTENT, actor);
        var wanted = EnumSet.noneOf(Channel.class);
        for (var channel : Channel.values()) if (form.checked(field(channel))) wanted.add(channel);
        var preference =
                new Preference(form.value("language"), wanted, form.checked("work"), form.checked("digest"), from, to);
        return switch (preferences.keep(preference, actor)) {
            case Outcome.Refused<Preference>(var refusal) -> {
                form.refused(here.texts().of(here.locale(), refusal));
                yield page(form, HttpStatus.UNPROCESSABLE_CONTENT, actor);
            }
            case Outcome.Done<Preference> ignored -> {
                Flash.say(request, response, here.say("portal.account.saved"));
                yield AccountController.seeOther(PATH);
            }
        };
    }

    private static @Nullable LocalTime time(String name, Form form, Here here) {
        var typed = form.optional(name);
        if (typed == null) return null;
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeException e) {
            form.problem(name, here.say("portal.account.time"));
            return null;
        }
    }

    private static Form form(Preference preference) {
        var form = Form.empty()
                .with("language", preference.language())
                .with("work", preference.work() ? "1" : null)
                .with("digest", preference.digest() ? "1" : null)
                .with("quietFrom", preference.quietFrom())
                .with("quietTo", preference.quietTo());
        preference.channels().forEach(channel -> form.with(field(channel), "1"));
        return form;
    }

    private static String field(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    private ModelAndView page(Form form, HttpStatus status, Actor actor) {
        var page = new AccountPreferencesPage(
                channels.open(Channel.EMAIL),
                channels.open(Channel.SMS),
                channels.open(Channel.ZALO),
                actor.serves(Permission.DOSSIER_READ),
                form);
        return Pages.show("portal/accountPreferences", page, status);
    }
}
