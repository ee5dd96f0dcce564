package vn.motcua.interconnected.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.PartDossiers;
import vn.motcua.dossier.PartDossiers.Lead;
import vn.motcua.dossier.PartDossiers.Part;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.interconnected.FileBundle;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;

/** A commune, its police and the insurance, each with one officer who may do everything there; and a citizen. */
@Component
final class BundleOffice {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** An agency and who works there. */
    record Place(UUID id, String code, Actor officer) {}

    private final KeepAgencies keepAgencies;
    private final KeepAccounts accounts;
    private final Actors actors;
    final FileBundle bundles;
    final DossierCommands commands;
    final DossierQuery dossiers;
    final PartDossiers parts;
    final Agencies agencies;

    BundleOffice(
            KeepAgencies keepAgencies,
            KeepAccounts accounts,
            Actors actors,
            FileBundle bundles,
            DossierCommands commands,
            DossierQuery dossiers,
            PartDossiers parts,
            Agencies agencies) {
        this.keepAgencies = keepAgencies;
        this.accounts = accounts;
        this.actors = actors;
        this.bundles = bundles;
        this.commands = commands;
        this.dossiers = dossiers;
        this.parts = parts;
        this.agencies = agencies;
    }

    /** The world of one test. */
    final class World {

        final Place commune;
        final Place police;
        final Place insurance;
        final Actor citizen;

        World() {
            var office = new Office(keepAgencies, accounts, actors);
            var word = "L" + NUMBER.incrementAndGet();
            commune = place(office, word + ".XA");
            police = place(office, word + ".CA");
            insurance = place(office, word + ".BH");
            var since = LocalDate.of(2020, 1, 1);
            citizen = office.actor(
                    office.account("dan." + word.toLowerCase(), GrantedRole.everywhere(Role.CITIZEN, since)));
        }

        private Place place(Office office, String code) {
            var id = office.agency(code, null);
            var roles = new ArrayList<GrantedRole>();
            for (var role : List.of(Role.RECEPTIONIST, Role.HEAD, Role.SPECIALIST, Role.LEADER)) {
                roles.add(GrantedRole.at(role, id, LocalDate.of(2020, 1, 1)));
            }
            var account = office.account("cb." + code.toLowerCase(), roles.toArray(GrantedRole[]::new));
            return new Place(id, code, office.actor(account));
        }

        FileBundle.Filing filing() {
            return filing(List.of(commune.code(), police.code(), insurance.code()), "khai-sinh");
        }

        FileBundle.Filing filing(List<String> at, String bundle) {
            var owner = new FileDossier.Owner("Bé Liên Thông", null, null, null, null, null, citizen.account());
            return new FileBundle.Filing(bundle, "counter", null, commune.code(), null, at, owner, null);
        }

        /** Filed and received: its parts are under way. */
        String received() {
            var code = receipt(bundles.file(filing(), Request.of(Ids.next()), commune.officer()))
                    .code();
            done(code, new Command.Receive(null), commune.officer());
            return code;
        }

        Lead lead(String code) {
            return parts.of(code, commune.officer()).orElseThrow();
        }

        Part part(String code, int number) {
            return lead(code).parts().get(number - 1);
        }

        String partCode(String code, int number) {
            var filed = part(code, number).filed();
            if (filed == null) throw new AssertionError("part " + number + " is not filed");
            return filed.code();
        }

        Place placeOf(int number) {
            return List.of(commune, police, insurance).get(number - 1);
        }

        /** Appraised and approved by its agency. */
        void resolve(String code, int number) {
            var by = placeOf(number).officer();
            var part = partCode(code, number);
            done(part, new Command.Complete(null), by);
            done(part, new Command.Complete(null), by);
        }

        DossierView see(String code, Actor by) {
            return dossiers.byCode(code, by).orElseThrow();
        }

        Receipt done(String code, Command command, Actor by) {
            return receipt(commands.give(code, command, Request.of(Ids.next()), by));
        }

        Enum<?> refused(String code, Command command, Actor by) {
            return code(commands.give(code, command, Request.of(Ids.next()), by));
        }
    }

    static Receipt receipt(Outcome<Receipt> outcome) {
        if (outcome instanceof Outcome.Done<Receipt>(var receipt)) return receipt;
        throw new AssertionError(outcome);
    }

    static Enum<?> code(Outcome<Receipt> outcome) {
        if (outcome instanceof Outcome.Refused<Receipt>(var refusal)) return (Enum<?>) refusal.code();
        throw new AssertionError(outcome);
    }

    static @Nullable String codeOf(Part part) {
        return part.filed() == null ? null : part.filed().code();
    }
}
