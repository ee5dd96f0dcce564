package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.dossier.DossierQuery;
import vn.motcua.dossier.DossierQuery.Group;
import vn.motcua.identity.Actors;
import vn.motcua.testing.MotcuaWebIT;

/** What was never accepted has a list of its own, within reach, and a whole list is what its pages show. */
@MotcuaWebIT
class DossierListsIT {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    DossierQuery dossiers;

    @Autowired
    Actors actors;

    @Test
    void what_was_not_accepted_is_listed_newest_first_for_whoever_reaches_it() {
        var office = new ApiOffice(context, port);
        var filed = office.filed("Nguyễn Văn Một");
        var asked = office.filed("Nguyễn Văn Hai");
        var refused = office.filed("Nguyễn Văn Ba");
        var received = office.filed("Nguyễn Văn Bốn");
        var withdrawn = office.filed("Nguyễn Văn Năm");
        give(office, asked, "ask-papers", "{\"reason\":\"Thiếu tờ khai\",\"papers\":[]}");
        give(office, refused, "refuse-reception", "{\"reason\":\"Không thuộc thẩm quyền\"}");
        give(office, received, "receive", "{}");
        give(office, withdrawn, "withdraw", "{\"reason\":\"Đổi ý\"}");

        var own = office.as("citizen")
                .post("/api/v1/dossiers", office.filing("Người Dân").replace("counter", "online"))
                .json()
                .get("code")
                .stringValue();

        assertThat(listed(office, "receptionist")).containsExactly(own, refused, asked, filed);
        assertThat(listed(office, "controller")).startsWith(own, refused, asked, filed);
        assertThat(listed(office, "citizen")).containsExactly(own);
        assertThat(listed(office, "stranger")).isEmpty();
        assertThat(listed(office, "admin")).isEmpty();
    }

    @Test
    void the_whole_list_is_its_pages_one_after_the_other() {
        var office = new ApiOffice(context, port);
        for (int i = 0; i < DossierQuery.PAGE_SIZE + 3; i++) office.filed("Nguyễn Văn " + i);
        var receptionist = actors.byAccount(office.accounts.get("receptionist")).orElseThrow();
        var stranger = actors.byAccount(office.accounts.get("stranger")).orElseThrow();

        for (var group : List.of(Group.ALL, Group.TO_RECEIVE, Group.NOT_ACCEPTED)) {
            var all = new ArrayList<String>();
            dossiers.each(null, group, receptionist, row -> all.add(row.code()));
            assertThat(all).as(group.name()).hasSize(DossierQuery.PAGE_SIZE + 3).doesNotHaveDuplicates();
            dossiers.each(null, group, stranger, row -> {
                throw new AssertionError("out of reach: " + row.code());
            });
        }
    }

    private static List<String> listed(ApiOffice office, String who) {
        return office.as(who)
                .get("/api/v1/dossiers?group=not_accepted")
                .json()
                .get("dossiers")
                .valueStream()
                .map(each -> each.get("code").stringValue())
                .toList();
    }

    private static void give(ApiOffice office, String code, String verb, String body) {
        var answer = office.as("receptionist").post("/api/v1/dossiers/" + code + "/" + verb, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
