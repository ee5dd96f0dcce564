package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.DOSSIER_NOT_FOUND;
import static vn.motcua.dossier.DossierRefusal.FILE_NOT_KEPT;
import static vn.motcua.dossier.DossierRefusal.MOVE_NOT_ALLOWED;
import static vn.motcua.dossier.DossierRefusal.NOT_PERMITTED;
import static vn.motcua.dossier.DossierRefusal.STALE_VERSION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Assistance;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Helpers;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.shared.Outcome;

/**
 * Helpers hold none of the permissions that commands name. Where this use case finds that an act is theirs, it gives the
 * very command a right to that dossier, for this one time; so every other door stays closed to them.
 */
@Component
class Assisting implements Assistance {

    private static final String ONLINE = "online";
    /** No dossier has it: only a stored outcome answers. */
    private static final int NO_VERSION = 0;

    private final CommandPipeline commands;
    private final AssistanceStore store;
    private final UsableFiles files;
    private final Helpers helpers;

    Assisting(CommandPipeline commands, AssistanceStore store, UsableFiles files, Helpers helpers) {
        this.commands = commands;
        this.store = store;
        this.files = files;
        this.helpers = helpers;
    }

    @Override
    public Outcome<Receipt> file(Application wanted, Request request, Actor by) {
        var helper = helper(by);
        boolean official = by.serves(Permission.DOSSIER_FILE);
        if (helper == null && !official) return Outcome.refused(NOT_PERMITTED);
        var owner = new FileDossier.Owner(
                wanted.name(),
                wanted.identityNumber(),
                wanted.phone(),
                wanted.email(),
                wanted.address(),
                helper == null ? by.name() : helper.name() + " (" + helper.organisation() + ")",
                null);
        var filing = new FileDossier(wanted.procedure(), ONLINE, null, wanted.agency(), null, owner, wanted.subject());
        var rights =
                helper == null ? by : acting(by, Map.of(Permission.DOSSIER_FILE, by.reach(Permission.DOSSIER_ASSIST)));
        return commands.file(filing, request, rights, new UUID[] {by.account()});
    }

    @Override
    public Outcome<Receipt> attach(String code, Command.Attach file, Request request, Actor by) {
        if (files.find(file.sha256(), by).isEmpty()) return Outcome.refused(FILE_NOT_KEPT);
        return give(code, file, Action.ATTACH, request, by);
    }

    @Override
    public Outcome<Receipt> bringPapers(String code, Command.BringPapers command, Request request, Actor by) {
        return give(code, command, Action.BRING_PAPERS, request, by);
    }

    private Outcome<Receipt> give(String code, Command command, Action action, Request request, Actor by) {
        var found = found(code, by);
        if (found == null) return Outcome.refused(DOSSIER_NOT_FOUND, code);
        var here = Reach.of(java.util.Set.of(found.agency()));
        var rights = acting(by, Map.of(Permission.DOSSIER_READ, here, Permission.DOSSIER_SUPPLY, here));
        if (!found.open()) {
            var earlier = commands.give(code, command, new Request(request.id(), NO_VERSION, null), rights);
            return isStale(earlier) ? Outcome.refused(MOVE_NOT_ALLOWED, found.status(), action) : earlier;
        }
        int version = request.version() == null ? found.version() : request.version();
        return commands.give(code, command, new Request(request.id(), version, request.happened()), rights);
    }

    private static boolean isStale(Outcome<Receipt> outcome) {
        return outcome instanceof Outcome.Refused<Receipt>(var refusal) && refusal.code() == STALE_VERSION;
    }

    @Override
    public Listing list(@Nullable UUID before, Actor by) {
        if (helper(by) == null) return new Listing(List.of(), null);
        var rows = store.of(by.account(), before, PAGE_SIZE + 1);
        if (rows.size() <= PAGE_SIZE) return new Listing(rows, null);
        var page = rows.subList(0, PAGE_SIZE);
        return new Listing(page, page.getLast().id());
    }

    @Override
    public Optional<Detail> byCode(String code, Actor by) {
        var found = found(code, by);
        if (found == null) return Optional.empty();
        if (!found.open()) return Optional.of(new Detail(found, null, List.of()));
        var asked = found.status() == vn.motcua.dossier.Status.AWAITING_PAPERS
                ? store.asked(found.id()).orElse(null)
                : null;
        return Optional.of(new Detail(found, asked, store.files(found.id())));
    }

    private @Nullable Assisted found(String code, Actor by) {
        return helper(by) == null ? null : store.byCode(by.account(), code).orElse(null);
    }

    /** Null for whoever is no helper, and for one whose term is over. */
    private Helpers.@Nullable Helper helper(Actor by) {
        return by.may(Permission.DOSSIER_ASSIST)
                ? helpers.byAccount(by.account()).orElse(null)
                : null;
    }

    private static Actor acting(Actor by, Map<Permission, Reach> rights) {
        return new Actor(by.account(), by.name(), by.roles(), rights);
    }
}
