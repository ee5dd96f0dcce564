package vn.motcua.remotehelp.internal;

import org.springframework.context.ApplicationContext;

/** Reminds when the test says so. */
public final class RemindNow {

    private final Reminding reminding;

    public RemindNow(ApplicationContext context) {
        this.reminding = context.getBean(Reminding.class);
    }

    public void remind() {
        reminding.remind();
    }
}
