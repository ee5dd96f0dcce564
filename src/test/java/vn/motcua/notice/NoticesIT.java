package vn.motcua.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.Actor;
import vn.motcua.shared.BundledTexts;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Texts;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

@MotcuaIT
class NoticesIT {

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    private final Actor citizen = somebody();
    private final Actor other = somebody();

    @Test
    void one_sees_and_marks_only_ones_own() {
        var first = told(citizen, Template.RECEIVE);
        var second = told(citizen, Template.ASK_SUPPLEMENT);
        var foreign = told(other, Template.RECEIVE);

        assertThat(notices.list(null, citizen)).extracting(Notice::id).containsExactly(second, first);
        assertThat(notices.list(second, citizen)).extracting(Notice::id).containsExactly(first);
        assertThat(notices.unread(citizen)).isEqualTo(2);

        assertThat(notices.markRead(foreign, citizen)).isFalse();
        assertThat(notices.markRead(first, citizen)).isTrue();
        assertThat(notices.markRead(first, citizen)).isTrue();

        assertThat(notices.unread(citizen)).isEqualTo(1);
        assertThat(notices.markAllRead(citizen)).isEqualTo(1);
        assertThat(notices.unread(citizen)).isZero();
        assertThat(notices.unread(other)).isEqualTo(1);
    }

    @Test
    void pages_are_no_longer_than_their_size() {
        for (int i = 0; i < Notices.PAGE_SIZE + 3; i++) told(citizen, Template.RETURN);

        var page = notices.list(null, citizen);

        assertThat(page).hasSize(Notices.PAGE_SIZE);
        assertThat(notices.list(page.getLast().id(), citizen)).hasSize(3);
    }

    @Test
    void every_template_has_its_sentence_in_both_languages() {
        var texts = BundledTexts.open();

        var ofDossiers = Arrays.stream(Template.values())
                .filter(template -> !template.name().startsWith("STAND_IN_")) // about no dossier
                .filter(template -> !Template.ofPetition(template.name()))
                .filter(template -> !Template.ofRemoteHelp(template.name()))
                .filter(template -> !Template.ofFiling(template.name())); // its code says nothing to people
        assertThat(ofDossiers).allSatisfy(template -> {
            var notice = new Notice(Ids.next(), template.name(), "H40.43-240502-0001", TestClock.START, null);
            assertThat(notice.sentence(texts, Texts.VIETNAMESE))
                    .contains("H40.43-240502-0001")
                    .contains("ồ sơ");
            assertThat(notice.sentence(texts, Locale.ENGLISH))
                    .contains("H40.43-240502-0001")
                    .contains("ossier");
        });
    }

    @Test
    void what_is_no_dossier_yet_is_told_without_its_number_in_both_languages() {
        var texts = BundledTexts.open();

        assertThat(Template.values())
                .filteredOn(template -> Template.ofFiling(template.name()))
                .isNotEmpty()
                .allSatisfy(template -> {
                    var notice = new Notice(Ids.next(), template.name(), "0190-no-dossier", TestClock.START, null);
                    var vietnamese = notice.sentence(texts, Texts.VIETNAMESE);
                    assertThat(vietnamese).hasSizeGreaterThan(20).doesNotContain("0190-no-dossier");
                    assertThat(notice.sentence(texts, Locale.ENGLISH))
                            .hasSizeGreaterThan(20)
                            .doesNotContain("0190-no-dossier")
                            .isNotEqualTo(vietnamese);
                });
    }

    private UUID told(Actor actor, Template template) {
        var id = Ids.next();
        jdbc.sql("""
                insert into notice.told (id, account_id, template, dossier_code, at)
                values (:id, :account, :template, 'H40.43-240502-0001', :at)
                """)
                .param("id", id)
                .param("account", actor.account())
                .param("template", template.name())
                .param("at", TestClock.START.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private static Actor somebody() {
        return new Actor(Ids.next(), "Nguyễn Thị Thủy", Set.of(), Map.of());
    }
}
