package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Deadlines;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.PersonalEntry;
import vn.motcua.dossier.Status;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Ids;
import vn.motcua.shared.VietnameseText;
import vn.motcua.shared.VietnameseTime;

/** Decides whether a dossier can be filed and what it starts as. */
record Filing(Agencies agencies, Catalogue catalogue, Deadlines deadlines) {

    private static final String ONLINE = "online";
    private static final Set<String> CHANNELS = Set.of("counter", ONLINE, "post");

    sealed interface Result {}

    record Refused(DossierRefusal code, List<Object> values) implements Result {}

    record Accepted(Dossier dossier, String agencyCode, Map<String, Object> detail) implements Result {

        /** The same as a lead of these parts; the journal says by which bundle. */
        Accepted leading(FilingPipeline.Linked linked) {
            var more = new LinkedHashMap<>(detail);
            if (linked.bundle() != null) more.put("bundle", linked.bundle());
            more.put("parts", linked.parts().size());
            return new Accepted(dossier.leading(), agencyCode, more);
        }
    }

    Result decide(FileDossier wanted, Actor by, Instant at) {
        var words = words(wanted);
        if (words != null) return words;
        if (!by.may(Permission.DOSSIER_FILE)) return refused(NOT_PERMITTED);
        var date = VietnameseTime.dateOf(at);
        if (!CHANNELS.contains(wanted.channel())) return refused(UNKNOWN_CHANNEL, wanted.channel());
        if (filesOwn(by) && !wanted.channel().equals(ONLINE)) return refused(ONLY_ONLINE);
        var procedure = catalogue.inForce(wanted.procedure(), date).orElse(null);
        if (procedure == null) return refused(UNKNOWN_PROCEDURE, wanted.procedure());
        if (!procedure.complete() || procedure.process().isEmpty()) {
            return refused(PROCEDURE_INCOMPLETE, procedure.code());
        }
        var receiving = agencies.byCode(wanted.receivingAgency()).orElse(null);
        if (receiving == null || !reaches(by, receiving.id())) return refused(UNKNOWN_AGENCY, wanted.receivingAgency());
        var competent = named(wanted.competentAgency(), receiving);
        if (competent == null) return refused(UNKNOWN_AGENCY, String.valueOf(wanted.competentAgency()));
        var assisting = named(wanted.assistingAgency(), receiving);
        if (assisting == null) return refused(UNKNOWN_AGENCY, String.valueOf(wanted.assistingAgency()));
        for (var agency : List.of(receiving, competent)) {
            if (!agency.existsOn(date)) return refused(AGENCY_ENDED, agency.code());
        }
        var places = new Dossier.Places(assisting.id(), receiving.id(), competent.id(), owner(wanted, by));
        var detail = detail(wanted.channel(), procedure);
        var person = OnBehalf.person(by);
        if (person != null) detail.put(OnBehalf.PERSON, person.toString());
        return new Accepted(start(wanted.channel(), procedure, places, at), receiving.code(), detail);
    }

    Dossier start(String channel, ProcedureVersion procedure, Dossier.Places places, Instant at) {
        var level = switch (procedure.level()) {
            case FULL -> "toan_trinh";
            case PARTIAL -> "mot_phan";
            case INFORMATION -> null;
        };
        return new Dossier(
                Ids.next(),
                "",
                1,
                Chain.START,
                Status.FILED,
                new Dossier.Pinned(
                        channel, channel.equals(ONLINE) ? level : null, procedure.code(), procedure.id(), null),
                places,
                new Dossier.Dues(at, null, null, null, null),
                Path.of(procedure, places, deadlines).at(0, at),
                null,
                0,
                0,
                at);
    }

    static Map<String, Object> detail(String channel, ProcedureVersion procedure) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("procedure", procedure.code());
        detail.put("version", procedure.version());
        detail.put("channel", channel);
        return detail;
    }

    private @Nullable Agency named(@Nullable String code, Agency otherwise) {
        return code == null || code.isBlank()
                ? otherwise
                : agencies.byCode(code).orElse(null);
    }

    /** A citizen files for the own account, whatever the request says; an officer may name the owner's. */
    private static @Nullable UUID owner(FileDossier wanted, Actor by) {
        return filesOwn(by) ? by.account() : wanted.owner().account();
    }

    private static boolean filesOwn(Actor by) {
        return by.reach(Permission.DOSSIER_FILE).kind() == Reach.Kind.OWN;
    }

    private static boolean reaches(Actor by, UUID receiving) {
        return filesOwn(by) || by.reach(Permission.DOSSIER_FILE).covers(receiving);
    }

    private static @Nullable Refused words(FileDossier wanted) {
        if (wanted.owner().name().isBlank()) return refused(TEXT_MISSING, PersonalEntry.NAME.path());
        for (var entry : PersonalEntry.values()) {
            var flaw = Optional.ofNullable(written(entry, wanted)).flatMap(entry::flaw);
            if (flaw.isEmpty()) continue;
            return new Refused((DossierRefusal) flaw.get().code(), flaw.get().values());
        }
        return null;
    }

    private static @Nullable String written(PersonalEntry entry, FileDossier wanted) {
        var owner = wanted.owner();
        return switch (entry) {
            case NAME -> owner.name();
            case IDENTITY_NUMBER -> owner.identityNumber();
            case PHONE -> owner.phone();
            case EMAIL -> owner.email();
            case ADDRESS -> owner.address();
            case FILED_BY -> owner.filedBy();
            case SUBJECT -> wanted.subject();
        };
    }

    /** The owner as kept, with the keys the name is found by. */
    static FilingStore.PartyRow party(FileDossier wanted) {
        var owner = wanted.owner();
        return new FilingStore.PartyRow(
                owner.name().strip(),
                PersonalEntry.IDENTITY_NUMBER.kept(owner.identityNumber()),
                PersonalEntry.PHONE.kept(owner.phone()),
                PersonalEntry.EMAIL.kept(owner.email()),
                PersonalEntry.ADDRESS.kept(owner.address()),
                PersonalEntry.FILED_BY.kept(owner.filedBy()),
                PersonalEntry.SUBJECT.kept(wanted.subject()),
                VietnameseText.suffixKeys(owner.name()).toArray(String[]::new));
    }

    private static Refused refused(DossierRefusal code, Object... values) {
        return new Refused(code, List.of(values));
    }
}
