package vn.motcua.console.internal;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.console.ConsolePage.Link;
import vn.motcua.console.Field;
import vn.motcua.page.Form;
import vn.motcua.shared.Outcome;

/**
 * Something an administrator does through a form.
 *
 * @param key    of its words under {@code console.act}: title, button, done and, where it has legal effect, effect
 * @param legal  whether the page says what will happen before the button
 * @param start  what stands in the form at first
 * @param doing  reads what was typed and calls the use case; null when something typed could not be read
 * @param next   where to go when it is done
 */
record Act(
        String key,
        boolean legal,
        List<Object> values,
        Link up,
        List<Field> fields,
        Form start,
        Function<Typed, @Nullable Outcome<?>> doing,
        String next) {}
