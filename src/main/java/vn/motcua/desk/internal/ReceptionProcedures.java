package vn.motcua.desk.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.desk.FilePage;
import vn.motcua.directory.Agency;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.CatalogueSearch;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.queue.QueueQuery;
import vn.motcua.shared.VietnameseText;

/** Finds the procedure somebody at the counter means, by its code or a few letters of its name. */
@Component
class ReceptionProcedures {

    private static final int LISTED = 12;
    private static final int AGENCIES_LOOKED_AT = 20;

    private final Catalogue catalogue;
    private final CatalogueSearch search;
    private final QueueQuery queue;

    ReceptionProcedures(Catalogue catalogue, CatalogueSearch search, QueueQuery queue) {
        this.catalogue = catalogue;
        this.search = search;
        this.queue = queue;
    }

    /** The procedure whose code stands first in what was typed. */
    Optional<ProcedureVersion> named(String typed, LocalDate today) {
        return Catalogue.baseCode(typed.strip().split("\\s", 2)[0]).flatMap(code -> catalogue.inForce(code, today));
    }

    /** What these agencies receive, the sectors a ticket waits for first, else best first. */
    FilePage.Found find(String typed, List<Agency> at, @Nullable UUID ticket, LocalDate today) {
        var wanted = sectors(at, ticket);
        if (typed.isBlank() && wanted.isEmpty()) return FilePage.Found.NOTHING;
        var question = new CatalogueSearch.Question(typed, null, today, 0, CatalogueSearch.MOST_PER_PAGE);
        var found = search.search(question).listed().stream()
                .filter(version -> version.complete() && !version.process().isEmpty())
                .filter(version -> version.channels().contains("counter"))
                .filter(version -> at.stream().anyMatch(agency -> receives(agency, version)))
                .map(version -> row(version, wanted))
                .filter(row -> !typed.isBlank() || row.wanted())
                .sorted(Comparator.comparing(FilePage.Row::wanted).reversed()) // stable: best first within both parts
                .toList();
        return new FilePage.Found(found.size(), found.stream().limit(LISTED).toList());
    }

    private static FilePage.Row row(ProcedureVersion version, Set<String> wanted) {
        var sector = version.sector();
        return new FilePage.Row(version.code(), version.name(), sector.name(), wanted.contains(sector.code()));
    }

    /**
     * Whether an agency of this kind receives it: the catalogue names the level that decides, today's before what was in
     * force once. An agency without a level of its own, and a procedure that names none, are not narrowed.
     */
    static boolean receives(Agency agency, ProcedureVersion version) {
        var executor = VietnameseText.fold(version.executor().replaceAll("\\([^)]*\\)", " "));
        boolean commune = executor.contains("cap xa");
        boolean district = executor.contains("cap huyen");
        boolean province = executor.contains("cap tinh") || executor.startsWith("so ");
        if (!commune && !district && !province) return true;
        return switch (agency.kind()) {
            case COMMUNE -> commune;
            case DISTRICT -> district;
            case PROVINCE, DEPARTMENT -> province;
            case DIVISION, CENTRE, VERTICAL -> true;
        };
    }

    private Set<String> sectors(List<Agency> at, @Nullable UUID ticket) {
        var sectors = new HashSet<String>();
        if (ticket == null) return sectors;
        at.stream()
                .limit(AGENCIES_LOOKED_AT)
                .forEach(agency -> queue.standing(agency.id(), ticket)
                        .ifPresent(standing -> sectors.addAll(standing.service().sectors())));
        return sectors;
    }
}
