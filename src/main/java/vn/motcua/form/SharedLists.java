package vn.motcua.form;

import java.util.List;
import java.util.Optional;

/** Lists that many forms choose from, so that the same thing is called the same everywhere. */
public interface SharedLists {

    /** {@code co-quan}: agencies of the directory in force today; the rest is shipped, for example {@code tinh}. */
    String AGENCIES = "co-quan";

    boolean has(String list);

    /** In the order they are shown. */
    List<Question.Option> options(String list);

    /** Empty for what is not on the list. */
    Optional<Words> label(String list, String value);
}
