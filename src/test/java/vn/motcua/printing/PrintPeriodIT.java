package vn.motcua.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.KeepAgencies;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.DossierCommands;
import vn.motcua.dossier.FileDossier;
import vn.motcua.dossier.Request;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.KeepAccounts;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Outcome;
import vn.motcua.testing.MotcuaIT;

/** What an agency received over a period, as slips in one file and as tables. */
@MotcuaIT
class PrintPeriodIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate DAY = LocalDate.of(2024, 5, 2);

    @Autowired
    PrintRegister registers;

    @Autowired
    PrintHistory history;

    @Autowired
    DossierCommands commands;

    @Autowired
    KeepAgencies agencies;

    @Autowired
    KeepAccounts accounts;

    @Autowired
    Actors actors;

    private String commune;
    private String other;
    private Actor officer;
    private Actor stranger;

    @BeforeEach
    void open() {
        var office = new Office(agencies, accounts, actors);
        int number = NUMBER.incrementAndGet();
        commune = "PP" + number + ".1";
        other = "PP" + number + ".2";
        var here = office.agency(commune, null);
        var there = office.agency(other, null);
        officer = office.actor(office.account(
                "pp" + number,
                GrantedRole.at(Role.RECEPTIONIST, here, Office.START),
                GrantedRole.at(Role.SPECIALIST, here, Office.START)));
        stranger = office.actor(office.account("pps" + number, GrantedRole.at(Role.RECEPTIONIST, there, Office.START)));
    }

    @Test
    void the_same_form_of_all_that_was_received_is_one_file_that_tells_its_progress() throws IOException {
        var codes = List.of(received("Một", null), received("Hai", other), received("Ba", null));
        var printed = Office.value(registers.forms(FormKind.RECEIPT, commune, DAY, DAY, officer));

        var made = new ArrayList<Integer>();
        var pdf = new ByteArrayOutputStream();
        printed.writeTo(pdf, made::add);

        assertThat(made).containsExactly(1, 2, 3);
        assertThat(PdfText.of(pdf.toByteArray())).contains(codes);
        for (var code : codes) {
            assertThat(Office.value(history.of(code, officer)))
                    .extracting(PrintHistory.Print::copy)
                    .containsExactly(1);
        }
        var again = new ByteArrayOutputStream();
        Office.value(registers.forms(FormKind.RECEIPT, commune, DAY, DAY, officer))
                .writeTo(again);
        assertThat(Office.value(history.of(codes.getFirst(), officer)))
                .extracting(PrintHistory.Print::copy)
                .containsExactly(2, 1);
        assertThat(refusal(registers.forms(FormKind.APOLOGY, commune, DAY, DAY, officer)))
                .isEqualTo(PrintingRefusal.NOTHING_TO_PRINT);
    }

    @Test
    void the_register_as_a_table_has_its_rows_in_order_with_real_dates() {
        var first = received("Nguyễn Thị Một", null);
        var second = received("Trần Văn Hai", other);

        var table = Office.value(registers.registerTable(commune, DAY, DAY, officer));
        var rows = rows(table);

        assertThat(table.columns()).hasSize(13);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).subList(0, 2)).containsExactly(1, first);
        assertThat(rows.get(1).subList(0, 2)).containsExactly(2, second);
        assertThat(rows.get(0).get(7)).isInstanceOf(Instant.class);
        assertThat(rows.get(0).get(9)).isNull();
    }

    @Test
    void the_control_table_has_a_row_a_step() {
        var code = received("Nguyễn Thị Một", null);
        commands.give(code, new Command.TakeOver(), Request.of(Ids.next()), officer);

        var rows = rows(Office.value(registers.controlTable(commune, DAY, DAY, officer)));

        assertThat(rows).isNotEmpty().allMatch(row -> code.equals(row.getFirst()) && row.size() == 9);
        assertThat(rows.getFirst().get(2)).isInstanceOf(Instant.class);
    }

    @Test
    void what_somebody_may_not_read_is_not_handed_out_in_any_way() {
        received("Nguyễn Thị Một", null);
        Office.value(registers.register(commune, DAY, DAY, officer));

        assertThat(refusal(registers.forms(FormKind.RECEIPT, commune, DAY, DAY, stranger)))
                .isEqualTo(PrintingRefusal.AGENCY_UNKNOWN);
        assertThat(refusal(registers.registerTable(commune, DAY, DAY, stranger)))
                .isEqualTo(PrintingRefusal.AGENCY_UNKNOWN);
        assertThat(refusal(registers.controlTable(commune, DAY, DAY, stranger)))
                .isEqualTo(PrintingRefusal.AGENCY_UNKNOWN);
        assertThat(refusal(registers.registerTable(commune, DAY, DAY.minusDays(1), officer)))
                .isEqualTo(PrintingRefusal.PERIOD_INVALID);
        assertThat(registers.printed(commune, stranger)).isEmpty();
    }

    @Test
    void a_register_printed_twice_is_a_second_copy() {
        Office.value(registers.register(commune, DAY, DAY, officer));
        Office.value(registers.register(commune, DAY, DAY, officer));
        Office.value(registers.register(commune, DAY, DAY.plusDays(1), officer));

        assertThat(registers.printed(commune, officer))
                .extracting(PrintRegister.RegisterPrint::copy)
                .containsExactlyInAnyOrder(1, 2, 1);
    }

    private static List<List<@Nullable Object>> rows(PrintRegister.Listed table) {
        var rows = new ArrayList<List<@Nullable Object>>();
        table.rows().each(rows::add);
        return rows;
    }

    /** @param competent decides where it is not the receiving agency itself */
    private String received(String owner, @Nullable String competent) {
        var person = new FileDossier.Owner(owner, null, null, null, null, null, null);
        var filing = new FileDossier("1.001193", "counter", null, commune, competent, person, null);
        var code = Office.value(commands.file(filing, Request.of(Ids.next()), officer))
                .code();
        Office.value(commands.give(code, new Command.Receive(null), Request.of(Ids.next()), officer));
        return code;
    }

    private static Object refusal(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var refusal)) return refusal.code();
        throw new AssertionError("not refused");
    }
}
