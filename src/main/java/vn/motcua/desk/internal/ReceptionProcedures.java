package vn.motcua.desk.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.desk.FilePage;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.CatalogueSearch;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.queue.QueueQuery;

/** Finds the procedure somebody at the counter means, by its code or a few letters of its name. */
@Component
class ReceptionProcedures {

    private static final int LISTED = 12;

    /** Before anything is typed, so that the rest of the form stays in sight. */
    private static final int LISTED_UNASKED = 4;

    private static final int AGENCIES_LOOKED_AT = 20;

    /** Of those listed, where there are others than the counter's. */
    private static final int OTHERS_AT_LEAST = 4;

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

    /**
     * What these agencies receive: the sectors a ticket waits for, else those of the counter where the actor sits, are
     * offered first, all others after them, each best first. While nothing is typed, only the former.
     */
    FilePage.Found find(String typed, List<Agency> at, @Nullable UUID ticket, LocalDate today, Actor by) {
        var wanted = sectors(at, ticket, by);
        var first = wanted.stream()
                .flatMap(sector -> search(typed, sector, today).stream())
                .filter(version -> received(version, at))
                .map(version -> row(version, true))
                .toList();
        var others = typed.isBlank()
                ? List.<FilePage.Row>of()
                : search(typed, null, today).stream()
                        .filter(version -> !wanted.contains(version.sector().code()) && received(version, at))
                        .map(version -> row(version, false))
                        .toList();
        int most = typed.isBlank() && ticket == null ? LISTED_UNASKED : LISTED;
        int few = Math.min(others.size(), OTHERS_AT_LEAST);
        var listed = Stream.concat(first.stream().limit(most - few), others.stream())
                .limit(most)
                .toList();
        return new FilePage.Found(first.size() + others.size(), listed);
    }

    private List<ProcedureVersion> search(String typed, @Nullable String sector, LocalDate today) {
        var question = new CatalogueSearch.Question(typed, sector, today, 0, CatalogueSearch.MOST_PER_PAGE);
        return search.search(question).listed();
    }

    private static boolean received(ProcedureVersion version, List<Agency> at) {
        return version.complete()
                && !version.process().isEmpty()
                && version.channels().contains("counter")
                && at.stream().anyMatch(agency -> receives(agency, version));
    }

    private static FilePage.Row row(ProcedureVersion version, boolean wanted) {
        return new FilePage.Row(version.code(), version.name(), version.sector().name(), wanted);
    }

    static boolean receives(Agency agency, ProcedureVersion version) {
        return version.servedAt(agency.kind());
    }

    /** In a steady order, so that the same letters find the same list. */
    private SortedSet<String> sectors(List<Agency> at, @Nullable UUID ticket, Actor by) {
        var sectors = new TreeSet<String>();
        for (var agency : at.stream().limit(AGENCIES_LOOKED_AT).toList()) {
            if (ticket != null) {
                queue.standing(agency.id(), ticket)
                        .ifPresent(standing -> sectors.addAll(standing.service().sectors()));
            } else {
                sectors.addAll(queue.sectors(agency.id(), by));
            }
        }
        return sectors;
    }
}
