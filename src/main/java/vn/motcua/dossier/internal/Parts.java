package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.AGENCY_ENDED;
import static vn.motcua.dossier.DossierRefusal.DOSSIER_NOT_FOUND;
import static vn.motcua.dossier.DossierRefusal.MOVE_NOT_ALLOWED;
import static vn.motcua.dossier.DossierRefusal.PROCEDURE_INCOMPLETE;
import static vn.motcua.dossier.DossierRefusal.TOO_MANY_PARTS;
import static vn.motcua.dossier.DossierRefusal.UNKNOWN_AGENCY;
import static vn.motcua.dossier.DossierRefusal.UNKNOWN_PROCEDURE;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.PartDossiers;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.VietnameseText;
import vn.motcua.shared.VietnameseTime;

/** Files leads and their parts, and tells where they stand. */
@Component
class Parts implements PartDossiers {

    private static final UUID NO_REQUEST = new UUID(0, 0);

    private final FilingPipeline filings;
    private final DossierStore store;
    private final PartStore parts;
    private final ViewStore views;
    private final Agencies agencies;
    private final Catalogue catalogue;

    Parts(
            FilingPipeline filings,
            DossierStore store,
            PartStore parts,
            ViewStore views,
            Agencies agencies,
            Catalogue catalogue) {
        this.filings = filings;
        this.store = store;
        this.parts = parts;
        this.views = views;
        this.agencies = agencies;
        this.catalogue = catalogue;
    }

    @Override
    public Outcome<Receipt> fileLead(
            FileDossier filing, String bundle, List<Planned> planned, Request request, Actor by) {
        if (planned.isEmpty() || planned.size() > MOST) return Outcome.refused(TOO_MANY_PARTS, MOST);
        var today = VietnameseTime.dateOf(request.happened() == null ? filings.now() : request.happened());
        var rows = new ArrayList<Link.Planned>();
        for (var each : planned) {
            var version = catalogue.inForce(each.procedure(), today).orElse(null);
            if (version == null) return Outcome.refused(UNKNOWN_PROCEDURE, each.procedure());
            if (!version.complete() || version.process().isEmpty()) {
                return Outcome.refused(PROCEDURE_INCOMPLETE, version.code());
            }
            var agency = agencies.byCode(each.agency()).orElse(null);
            if (agency == null) return Outcome.refused(UNKNOWN_AGENCY, each.agency());
            if (!agency.existsOn(today)) return Outcome.refused(AGENCY_ENDED, agency.code());
            rows.add(new Link.Planned(rows.size() + 1, version.code(), agency.id(), each.after()));
        }
        return filings.fileLead(filing, new FilingPipeline.Linked(null, null, bundle, rows), request, by);
    }

    @Override
    public Optional<Lead> of(String code, Actor by) {
        if (store.load(code, NO_REQUEST, by).state() == null) return Optional.empty();
        return parts.leadOf(code).flatMap(parts::lead);
    }

    @Override
    public Optional<Lead> of(DossierView found) {
        return parts.leadOf(found.code()).flatMap(parts::lead);
    }

    @Override
    public Optional<Lead> of(UUID lead, Actor by) {
        return parts.lead(lead)
                .filter(each -> store.load(each.code(), NO_REQUEST, by).state() != null);
    }

    @Override
    public Outcome<Receipt> filePart(UUID lead, int ordinal, Instant at, Actor by) {
        var known = of(lead, by).orElse(null);
        var state =
                known == null ? null : store.load(known.code(), NO_REQUEST, by).state();
        if (known == null || state == null) return Outcome.refused(DOSSIER_NOT_FOUND, lead.toString());
        var planned = known.parts().stream()
                .filter(each -> each.ordinal() == ordinal)
                .findFirst()
                .orElse(null);
        if (planned == null) return Outcome.refused(DOSSIER_NOT_FOUND, known.code());
        var dossier = state.dossier();
        if (!Lifecycle.next(dossier.status(), Action.CONSULT).isPresent()) {
            return Outcome.refused(MOVE_NOT_ALLOWED, dossier.status(), Action.OPEN_PART);
        }
        var day = VietnameseTime.dateOf(at);
        var version = catalogue.inForce(planned.procedureCode(), day).orElse(null);
        if (version == null) return Outcome.refused(UNKNOWN_PROCEDURE, planned.procedureCode());
        if (!version.complete() || version.process().isEmpty()) {
            return Outcome.refused(PROCEDURE_INCOMPLETE, version.code());
        }
        var request = UUID.nameUUIDFromBytes((lead + " " + ordinal).getBytes(StandardCharsets.UTF_8));
        var filed = accepted(dossier, planned, version, at);
        var linked = new FilingPipeline.Linked(lead, ordinal, null, List.of());
        long sum = Chain.sum(lead + " " + ordinal);
        var outcome = filings.write(
                filed, linked, party(lead), request, sum, by, at, filings.now(), FilingPipeline.NOBODY_HELPED);
        return filings.answered(outcome, request, sum);
    }

    /** Received where the lead was; decided by the agency planned. The journal names the lead. */
    private Filing.Accepted accepted(Dossier lead, Part planned, ProcedureVersion version, Instant at) {
        var places = lead.places();
        var part =
                new Dossier.Places(places.assisting(), places.receiving(), planned.agency(), places.owner(), lead.id());
        var channel = lead.pinned().channel();
        var detail = new LinkedHashMap<>(Filing.detail(channel, version));
        detail.put("lead", lead.id());
        detail.put("part", planned.ordinal());
        var code = agencies.byId(places.receiving()).orElseThrow().code();
        return new Filing.Accepted(filings.filing().start(channel, version, part, at), code, detail);
    }

    private FilingStore.PartyRow party(UUID lead) {
        var owner = views.owner(lead);
        return new FilingStore.PartyRow(
                owner.name(),
                owner.identityNumber(),
                owner.phone(),
                owner.email(),
                owner.address(),
                owner.filedBy(),
                owner.subject(),
                VietnameseText.suffixKeys(owner.name()).toArray(String[]::new));
    }

    @Override
    public List<UUID> unsettled(int most) {
        return parts.unsettled(most);
    }
}
