package vn.motcua.console.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Limit;
import vn.motcua.console.BundlePage.Node;
import vn.motcua.console.Table;
import vn.motcua.page.Here;
import vn.motcua.procedure.Bundle;
import vn.motcua.procedure.Bundles;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureVersion;

/** The tables about bundles, and what is drawn of one. */
@Component
class BundleTables {

    private final Bundles bundles;
    private final Catalogue catalogue;

    BundleTables(Bundles bundles, Catalogue catalogue) {
        this.bundles = bundles;
        this.catalogue = catalogue;
    }

    Table bundles(Collection<Bundle> newest, Here here) {
        var cells = new Cells(here);
        var rows = newest.stream()
                .sorted(Comparator.comparing(Bundle::code))
                .map(each -> Cells.row(
                        Cells.link(each.name(), BundlesController.href(each)),
                        Cells.text(each.code()),
                        Cells.text(each.procedure()),
                        cells.number(each.parts().size()),
                        cells.date(each.validFrom()),
                        cells.date(each.validTo())))
                .toList();
        return new Table(
                List.of(
                        here.say("console.bundle.name"),
                        here.say("console.bundle.code"),
                        here.say("console.bundle.procedure"),
                        here.say("console.bundle.parts"),
                        here.say("console.from"),
                        here.say("console.to")),
                rows);
    }

    Table versions(List<Bundle> versions, Here here) {
        var cells = new Cells(here);
        var rows = versions.stream()
                .map(each -> Cells.row(
                        Cells.link(
                                here.formats().date(each.validFrom()),
                                BundlesController.href(each) + "?from=" + each.validFrom()),
                        cells.date(each.validTo()),
                        cells.number(each.parts().size())))
                .toList();
        return new Table(
                List.of(here.say("console.from"), here.say("console.to"), here.say("console.bundle.parts")), rows);
    }

    Node lead(Bundle bundle) {
        return node(0, bundle.procedure(), bundle, "", null, 0);
    }

    List<Node> parts(Bundle bundle) {
        var longer = bundles.longer(bundle);
        var nodes = new ArrayList<Node>();
        for (var part : bundle.parts()) {
            int number = nodes.size() + 1;
            var after = part.after();
            int column = after == null ? 1 : nodes.get(after - 1).column() + 1;
            var node = node(number, part.procedure(), bundle, part.executor(), after, column);
            nodes.add(longer.contains(number) ? tooLong(node) : node);
        }
        return nodes;
    }

    private Node node(int number, String code, Bundle bundle, String executor, @Nullable Integer after, int column) {
        var version = version(code, bundle.validFrom());
        return new Node(
                number,
                code,
                version.map(ProcedureVersion::name).orElse(""),
                version.isPresent() ? ProcedureTables.href(code) : null,
                executor,
                version.flatMap(BundleTables::limit).orElse(null),
                after,
                column,
                false);
    }

    private static Node tooLong(Node node) {
        return new Node(
                node.number(),
                node.code(),
                node.name(),
                node.href(),
                node.executor(),
                node.limit(),
                node.after(),
                node.column(),
                true);
    }

    private Optional<ProcedureVersion> version(String code, LocalDate from) {
        return catalogue
                .inForce(code, from)
                .or(() -> catalogue.versions(code).stream().findFirst());
    }

    private static Optional<Limit> limit(ProcedureVersion version) {
        return version.caseOf(null, null).map(ProcedureVersion.Case::promised);
    }
}
