package vn.motcua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The rules every page keeps. Each person opens what is named here; from there links are followed to pages that nobody has
 * seen yet, until every address at which a page answers was visited: a new page cannot be forgotten.
 */
@DemoOfficeIT
class PagesIT {

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void end() {
        chromium.close();
    }

    @Test
    void every_page_that_any_role_can_open_keeps_the_rules() {
        Demo.sow(context);
        var places = new Places(context);
        var site = new Site(context);
        var seen = new TreeSet<String>();
        var broken = new ArrayList<String>();

        for (var person : places.people()) {
            try (var inspection = new Inspection(chromium, port, person.username(), broken)) {
                visit(person.addresses(), site, seen, inspection);
                visit(person.acts().apply(inspection), site, seen, inspection);
            }
        }

        site.pages().stream().filter(page -> !seen.contains(page)).forEach(page -> broken.add("nobody visits " + page));
        assertThat(broken).isEmpty();
    }

    @Test
    void what_is_not_there_not_allowed_or_wrong_is_a_page_too() {
        Demo.sow(context);
        var broken = new ArrayList<String>();

        try (var nobody = new Inspection(chromium, port, "", broken)) {
            nobody.visit("/procedures/9.999999", 404);
            nobody.visit("/procedures?page=0", 400);
        }
        try (var specialist = new Inspection(chromium, port, "chuyenvien.hoalu", broken)) {
            specialist.visit("/desk/dossiers/H42.01-000000-0000", 404);
            specialist.visit("/console/agencies", 403);
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void the_rules_find_what_is_broken() {
        try (var window = chromium.window(port, Chromium.WIDE, true)) {
            Axe.prepare(window);
            var page = window.newPage();
            page.navigate("/");
            page.evaluate("""
                    () => {
                        const main = document.querySelector('main');
                        main.insertAdjacentHTML('beforeend', '<img src="x.png"><p>faint</p><input type="text">');
                        const faint = main.querySelector('p:last-of-type').style; // an attribute the policy would not take
                        faint.color = '#aaa';
                        faint.background = '#fff';
                    }
                    """);

            assertThat(Axe.broken(page).stream().map(rule -> rule.replaceFirst(" .*", "")))
                    .contains("image-alt", "color-contrast", "label");
        }
    }

    private static void visit(List<String> named, Site site, Set<String> seen, Inspection inspection) {
        var wanted = new LinkedHashSet<>(named);
        var waiting = new ArrayDeque<>(wanted);
        while (!waiting.isEmpty()) {
            var address = waiting.remove();
            var pattern = site.page(address).orElseThrow(() -> new AssertionError("no page at " + address));
            if (!seen.add(pattern) && !wanted.contains(address)) continue;
            for (var link : inspection.visit(address, 200)) {
                boolean another = !wanted.contains(link) && !link.contains("lang=");
                if (another
                        && site.page(link).filter(each -> !seen.contains(each)).isPresent()) waiting.add(link);
            }
        }
    }
}
