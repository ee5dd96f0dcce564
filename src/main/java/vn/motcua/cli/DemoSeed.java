package vn.motcua.cli;

import java.util.List;

/** Sows the demo world. Running it again on a sown database changes nothing. */
public interface DemoSeed {

    void sow();

    /** Whom a visitor may sign in as, the most telling first. */
    default List<SignIn> signIns() {
        return List.of();
    }

    /** An account of the demo office with what it is for, as it should be shown. */
    record SignIn(String name, String password, String purpose) {}
}
