package vn.motcua.procedure.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.procedure.ExportProcedures;
import vn.motcua.procedure.ProcedureRefusal;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.shared.Outcome;

@Component
class CatalogueExport implements ExportProcedures {

    private final CatalogueInMemory catalogue;

    CatalogueExport(CatalogueInMemory catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Outcome<List<Document>> all(Actor by) {
        if (!by.may(Permission.CATALOGUE_MANAGE)) return Outcome.refused(ProcedureRefusal.NOT_ALLOWED);
        catalogue.expire();
        var snapshot = catalogue.now();
        var documents = new ArrayList<Document>();
        var codes = new HashSet<String>();
        for (var some : snapshot.sorted()) {
            if (!codes.add(some.code())) continue;
            var versions = snapshot.versions(some.code());
            for (var version : versions) {
                var suffix = version == versions.getFirst() ? "" : "@" + version.validFrom();
                documents.add(new Document(version.code() + suffix + ".json", document(version)));
            }
        }
        return Outcome.done(List.copyOf(documents));
    }

    @Override
    public String document(ProcedureVersion version) {
        return DocumentWriter.write(version);
    }
}
