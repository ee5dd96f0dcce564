package vn.motcua.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.file.FileRefusal;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.sample.Sample.Kind;
import vn.motcua.shared.Outcome;
import vn.motcua.shared.RefusalCode;
import vn.motcua.testing.MotcuaIT;
import vn.motcua.testing.TestClock;

/** The clock stands at 08:00 on Thursday 2/5/2024. */
@MotcuaIT
class SamplesIT {

    private static final LocalDate TODAY = LocalDate.of(2024, 5, 2);
    private static final String PROCEDURE = "1.000894";

    @Autowired
    ApplicationContext context;

    @Autowired
    KeepSamples keeping;

    @Autowired
    Samples samples;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    @Test
    void a_sample_is_shown_from_its_first_day_until_it_is_withdrawn() throws IOException {
        var sample = done(add(PROCEDURE, "to-khai", Kind.SAMPLE, TODAY.plusDays(1), picture(1), actors.operator()));

        assertThat(samples.of(PROCEDURE, TODAY)).isEmpty();
        assertThat(samples.one(PROCEDURE, sample.id(), TODAY)).isEmpty();
        assertThat(samples.of(PROCEDURE, TODAY.plusDays(1))).containsExactly(sample);
        assertThat(samples.one("2.000815", sample.id(), TODAY.plusDays(1)))
                .as("another procedure's")
                .isEmpty();
        clock.advance(Duration.ofDays(2));
        done(keeping.withdraw(sample.id(), actors.operator()));
        done(keeping.withdraw(sample.id(), actors.operator()));

        assertThat(samples.of(PROCEDURE, TODAY.plusDays(2))).isEmpty();
        assertThat(samples.of(PROCEDURE, TODAY.plusDays(1))).hasSize(1);
        assertThat(done(keeping.all(PROCEDURE, actors.operator()))).hasSize(1);
    }

    @Test
    void a_file_is_what_its_content_says_and_is_added_once() throws IOException {
        var first = done(add("2.000815", "ban-sao", Kind.SAMPLE, TODAY, picture(2), actors.operator()));
        var again = done(add("2.000815", "ban-sao", Kind.SAMPLE, TODAY, picture(2), actors.operator()));
        var word = done(add("2.000815", "ban-sao", Kind.BLANK, TODAY, word("word/a.xml"), actors.operator()));

        assertThat(first.mediaType()).isEqualTo("image/png");
        assertThat(first.fileName()).isEqualTo("giấy.png");
        assertThat(again).isEqualTo(first);
        assertThat(word.fileName()).isEqualTo("giấy.docx");
        try (var content = samples.open(word).orElseThrow()) {
            assertThat(content.readAllBytes()).hasSize((int) word.size());
        }
    }

    @Test
    void what_must_not_be_offered_is_refused() throws IOException {
        var operator = actors.operator();

        assertThat(refused(add(PROCEDURE, "to-khai", Kind.BLANK, TODAY, picture(3), operator)))
                .isEqualTo(SampleRefusal.KIND_OF_FILE);
        assertThat(refused(add(PROCEDURE, "to-khai", Kind.SAMPLE, TODAY, word("word/a.xml"), operator)))
                .isEqualTo(FileRefusal.FILE_KIND);
        assertThat(refused(add(PROCEDURE, "to-khai", Kind.BLANK, TODAY, word("word/vbaProject.bin"), operator)))
                .isEqualTo(FileRefusal.FILE_ACTIVE);
        assertThat(refused(add(PROCEDURE, "khong-co", Kind.SAMPLE, TODAY, picture(3), operator)))
                .isEqualTo(SampleRefusal.COMPONENT_UNKNOWN);
        assertThat(refused(add("9.999999", "to-khai", Kind.SAMPLE, TODAY, picture(3), operator)))
                .isEqualTo(SampleRefusal.PROCEDURE_UNKNOWN);
        assertThat(refused(add(PROCEDURE, "to-khai", Kind.SAMPLE, TODAY.minusDays(1), picture(3), operator)))
                .isEqualTo(SampleRefusal.DATE_PAST);
        assertThat(refused(add(PROCEDURE, "to-khai", Kind.SAMPLE, LocalDate.of(1899, 1, 1), picture(3), operator)))
                .isEqualTo(SampleRefusal.DATE_OUT_OF_RANGE);
    }

    @Test
    void only_who_keeps_the_catalogue_everywhere_keeps_samples() throws IOException {
        var office = new Office(
                context.getBean(KeepAgencies.class),
                context.getBean(KeepAccounts.class),
                context.getBean(Actors.class));
        var agency = office.agency("SMP1", null);
        for (var role : Role.values()) {
            if (role == Role.HELPER || role == Role.OPERATOR) continue;
            var granted = role == Role.CITIZEN
                    ? GrantedRole.everywhere(role, Office.START)
                    : GrantedRole.at(role, agency, Office.START);
            var actor = office.actor(office.account("smp." + role.name().toLowerCase(java.util.Locale.ROOT), granted));

            assertThat(refused(add(PROCEDURE, "to-khai", Kind.SAMPLE, TODAY, picture(4), actor)))
                    .as(role.name())
                    .isEqualTo(SampleRefusal.NOT_PERMITTED);
            assertThat(refused(keeping.all(PROCEDURE, actor))).isEqualTo(SampleRefusal.NOT_PERMITTED);
            assertThat(refused(keeping.withdraw(vn.motcua.shared.Ids.next(), actor)))
                    .isEqualTo(SampleRefusal.NOT_PERMITTED);
        }
    }

    private Outcome<Sample> add(String procedure, String component, Kind kind, LocalDate from, byte[] content, Actor by)
            throws IOException {
        var wish = new KeepSamples.Wish(procedure, component, kind, "C:\\giấy.exe", from);
        return keeping.add(wish, new ByteArrayInputStream(content), by);
    }

    private static byte[] picture(int width) throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 10, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }

    private static byte[] word(String part) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            put(zip, "[Content_Types].xml", """
                    <Types><Override PartName="/word/document.xml"
                     ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                    """);
            put(zip, "word/document.xml", "<document/>");
            put(zip, part, "x");
        }
        return file.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static <T> T done(Outcome<T> outcome) {
        return Office.value(outcome);
    }

    private static RefusalCode refused(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var refusal)) return refusal.code();
        throw new AssertionError("not refused: " + outcome);
    }
}
