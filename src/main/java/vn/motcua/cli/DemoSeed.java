package vn.motcua.cli;

import java.util.List;
import java.util.Locale;

/** Sows the demo world. Running it again on a sown database changes nothing. */
public interface DemoSeed {

    void sow();

    /** What it holds at this moment, in sentences. */
    default List<String> holds(Locale locale) {
        return List.of();
    }

    /** Whom a visitor may sign in as, the most telling first. */
    default List<SignIn> signIns() {
        return List.of();
    }

    /** An account of the demo office with what it is for, as it should be shown. */
    record SignIn(String name, String password, String purpose) {}
}
