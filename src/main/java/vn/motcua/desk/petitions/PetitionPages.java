package vn.motcua.desk.petitions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.page.Paging;
import vn.motcua.petition.Action;
import vn.motcua.petition.PetitionFigures.Counted;
import vn.motcua.petition.PetitionFigures.Figures;
import vn.motcua.petition.PetitionQuery.Group;
import vn.motcua.petition.PetitionRow;
import vn.motcua.petition.PetitionView;
import vn.motcua.petition.Senders.Look;
import vn.motcua.petition.Senders.Sender;

/** What the templates of petitions show. */
public final class PetitionPages {

    private PetitionPages() {}

    public record Listed(
            Group group,
            List<Tab> tabs,
            Form form,
            List<Line> lines,
            Paging paging,
            boolean enters,
            boolean figures,
            Instant now) {}

    public record Tab(Group group, long count, String href) {}

    public record Line(PetitionRow row, String agency, String holder) {}

    /** @param sender shown only where it was looked up just now */
    public record One(
            PetitionView petition,
            String agency,
            String complained,
            String officer,
            String holder,
            List<Told> lines,
            @Nullable Sender sender,
            List<Seen> looks,
            Form form,
            List<Choice> agencies,
            List<Choice> officers,
            UUID request,
            Instant now) {

        public boolean may(String action) {
            return petition.commands().contains(Action.valueOf(action));
        }
    }

    /** @param who empty where the sender acted */
    public record Told(PetitionView.Line line, String who, String agency) {}

    public record Seen(Look look, String who) {}

    public record Entry(Form form, List<Choice> agencies, UUID request, long most) {}

    public record Report(
            Form form,
            List<Choice> agencies,
            @Nullable Figures all,
            @Nullable Figures conduct,
            @Nullable Figures rule,
            List<OfAgency> rows,
            String listHref,
            String csvHref) {}

    public record OfAgency(String name, Figures figures) {}

    public record ReportList(LocalDate from, LocalDate to, String agency, List<CountedLine> rows, String back) {}

    public record CountedLine(Counted counted, String agency) {}
}
