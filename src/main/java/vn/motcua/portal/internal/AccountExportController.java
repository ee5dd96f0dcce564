package vn.motcua.portal.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.SeenDossiers;
import vn.motcua.file.FileStore;
import vn.motcua.identity.Actor;
import vn.motcua.identity.MyAccount;
import vn.motcua.identity.Organisations;
import vn.motcua.notice.Notice;
import vn.motcua.notice.Notices;
import vn.motcua.notice.Preferences;
import vn.motcua.shared.Outcome;

/** Everything kept about the person, to take home: JSON for programs and the files as they are, streamed as one ZIP. */
@Controller
class AccountExportController {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MyAccount mine;
    private final Organisations organisations;
    private final Preferences preferences;
    private final Notices notices;
    private final DossierQuery dossiers;
    private final SeenDossiers seen;
    private final FileStore files;
    private final Clock clock;

    AccountExportController(
            MyAccount mine,
            Organisations organisations,
            Preferences preferences,
            Notices notices,
            DossierQuery dossiers,
            SeenDossiers seen,
            FileStore files,
            Clock clock) {
        this.mine = mine;
        this.organisations = organisations;
        this.preferences = preferences;
        this.notices = notices;
        this.dossiers = dossiers;
        this.seen = seen;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping(AccountController.PATH + "/export.zip")
    void export(Actor actor, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"du-lieu-cua-toi.zip\"");
        response.setHeader("Cache-Control", "no-store");
        try (var zip = new ZipOutputStream(response.getOutputStream())) {
            write(zip, "tai-khoan.json", account(actor));
            write(zip, "thong-bao.json", notices(actor));
            write(zip, "ai-da-xem.json", seen.of(actor));
            for (var code : codes(actor)) {
                var view = dossiers.byCode(code, actor).orElse(null);
                if (view != null) dossier(zip, view);
            }
        }
    }

    private Map<String, @Nullable Object> account(Actor actor) {
        var account = new LinkedHashMap<String, @Nullable Object>();
        account.put("exported", clock.instant().toString());
        if (mine.of(actor) instanceof Outcome.Done<MyAccount.Profile>(var profile)) account.put("profile", profile);
        account.put("preferences", preferences.of(actor));
        account.put("organisations", organisations.of(actor));
        return account;
    }

    private List<Notice> notices(Actor actor) {
        var all = new ArrayList<Notice>();
        UUID before = null;
        while (true) {
            var page = notices.list(before, actor);
            all.addAll(page);
            if (page.size() < Notices.PAGE_SIZE) return all;
            before = page.getLast().id();
        }
    }

    /** Of one's own only: an officer's reach is not their data. */
    private List<String> codes(Actor actor) {
        var codes = new ArrayList<String>();
        if (!actor.serves(vn.motcua.identity.Permission.DOSSIER_READ)) {
            dossiers.each(null, DossierQuery.Group.ALL, actor, row -> codes.add(row.code()));
        }
        return codes;
    }

    private void dossier(ZipOutputStream zip, DossierView view) throws IOException {
        var folder = "ho-so/" + view.code() + "/";
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("code", view.code());
        facts.put("status", view.status());
        facts.put("procedure", view.procedureCode());
        facts.put("channel", view.channel());
        facts.put("owner", view.owner());
        facts.put("filed", view.filedAt());
        facts.put("received", view.receivedAt());
        facts.put("due", view.due());
        facts.put("ended", view.endedAt());
        facts.put("returned", view.returnedAt());
        facts.put("journal", view.journal());
        facts.put("attachments", view.attachments());
        write(zip, folder + "ho-so.json", facts);
        Set<String> taken = new HashSet<>();
        for (var attachment : view.attachments()) {
            var content = files.open(attachment.sha256()).orElse(null);
            if (content == null) continue;
            try (content) {
                zip.putNextEntry(new ZipEntry(folder + name(attachment, taken)));
                content.transferTo(zip);
                zip.closeEntry();
            }
        }
    }

    /** Whatever somebody called it, it stays in its folder, and two of the same name are two. */
    private static String name(DossierView.Attachment attachment, Set<String> taken) {
        var safe = attachment
                .fileName()
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_")
                .replaceAll("^\\.+", "_");
        return taken.add(safe) ? safe : attachment.id() + "-" + safe;
    }

    private static void write(ZipOutputStream zip, String name, Object value) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
        zip.closeEntry();
    }
}
