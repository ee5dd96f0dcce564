package vn.motcua.petition;

import java.util.List;
import java.util.Optional;
import vn.motcua.identity.Actor;

/** Recomputes the chains of all journals of petitions. Needs JOURNAL_VERIFY everywhere; empty without it. */
public interface VerifyPetitions {

    Optional<Report> verify(Actor by);

    /** @param broken codes with the number of the first line that does not fit; 0: the row does not agree with the last line */
    record Report(long petitions, long lines, List<Broken> broken) {

        public Report {
            broken = List.copyOf(broken);
        }
    }

    record Broken(String code, int seq) {}
}
