package vn.motcua.console;

import java.util.List;
import java.util.Set;
import vn.motcua.page.Choice;
import vn.motcua.page.Form;
import vn.motcua.queue.CounterService;

/**
 * What people queue for at an agency, and the form to open or change a service.
 *
 * @param sectors of the catalogue: code and name
 * @param chosen  codes ticked in the form
 */
public record QueueSetupPage(
        String code,
        String agency,
        List<Choice> agencies,
        List<CounterService> services,
        List<Choice> sectors,
        Set<String> chosen,
        Form form) {}
