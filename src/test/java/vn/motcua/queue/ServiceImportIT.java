package vn.motcua.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.queue.Hall.refusal;
import static vn.motcua.queue.Hall.value;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.identity.Role;
import vn.motcua.intake.IntakeReport;
import vn.motcua.shared.Texts;
import vn.motcua.testing.MotcuaIT;

@MotcuaIT
class ServiceImportIT {

    private static final String HEAD = "co_quan,chu,ten,ten_en,quay,linh_vuc,phut,suc_chua\n";

    @Autowired
    ApplicationContext context;

    @Autowired
    ImportQueueServices services;

    @Autowired
    QueueQuery queue;

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(context);
    }

    @Test
    void a_table_opens_services_and_the_same_again_changes_nothing() throws IOException {
        var table = HEAD + hall.code + ",C,\"Đất đai, xây dựng\",Land,3;4,dat-dai;xay-dung,20,3\n" + hall.code
                + ",D,Cư trú,Residence,5,,,\n";

        var tried = take(table, true);
        assertThat(tried.taken()).isEqualTo(2);
        assertThat(queue.services(hall.agency)).as("a dry run keeps nothing").hasSize(2);
        assertThat(take(table, false).taken()).isEqualTo(2);
        assertThat(take(table, false).present()).isEqualTo(2);

        var kept = queue.services(hall.agency).get(2);
        assertThat(kept.name()).isEqualTo("Đất đai, xây dựng");
        assertThat(kept.counters()).containsExactly(3, 4);
        assertThat(kept.sectors()).containsExactly("dat-dai", "xay-dung");
        assertThat(kept.booking()).isEqualTo(new CounterService.Booking(20, 3));
        assertThat(queue.services(hall.agency).get(3).bookable()).isFalse();
    }

    @Test
    void a_wrong_row_is_named_with_its_column_and_nothing_is_taken() throws IOException {
        var table = HEAD + hall.code + ",C,Tên,Name,3,,,\n" + hall.code + ",c,Tên,Name,3,,,\n" + hall.code
                + ",E,Tên,Name,không,,,\n" + "KHONG,F,Tên,Name,3,,,\n" + hall.code + ",G,Tên,Name,3,,31,1\n";

        var report = take(table, false);

        assertThat(report.taken()).isZero();
        assertThat(report.refused()).isEqualTo(4);
        assertThat(report.errors().stream().map(each -> each.line() + " " + each.column()))
                .isEqualTo(List.of("3 chu", "4 quay", "5 co_quan", "6 phut"));
        assertThat(queue.services(hall.agency)).hasSize(2);
    }

    @Test
    void only_who_manages_every_queue_brings_a_table() throws IOException {
        var empty = new ByteArrayInputStream(new byte[0]);

        assertThat(refusal(services.take(empty, false, Texts.VIETNAMESE, hall.somebody(Role.ADMINISTRATOR))))
                .isEqualTo(QueueRefusal.NOT_PERMITTED);
    }

    private IntakeReport take(String table, boolean dryRun) throws IOException {
        var in = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
        return value(
                services.take(in, dryRun, Texts.VIETNAMESE, hall.office.actors().operator()));
    }
}
