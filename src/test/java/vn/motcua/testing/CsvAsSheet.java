package vn.motcua.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;

/**
 * A CSV table as somebody would keep it in a workbook: dates are dates, small numbers are numbers, all else is text, half
 * of it shared and half of it inside its cells.
 */
public final class CsvAsSheet {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
    private static final Pattern SMALL = Pattern.compile("[0-9]|10");

    private CsvAsSheet() {}

    public static InputStream of(InputStream csv) throws IOException {
        var bytes = new ByteArrayOutputStream();
        write(csv, bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    public static void write(InputStream csv, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Test", "1.0");
                var records = CsvReader.builder().ofCsvRecord(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            var sheet = book.newWorksheet("Sổ theo dõi");
            int line = 0;
            for (var csvRecord : records) {
                int column = 0;
                for (var value : csvRecord.getFields()) {
                    if (MOMENT.matcher(value).matches()) {
                        sheet.value(line, column, LocalDateTime.parse(value.replace(' ', 'T')));
                        sheet.style(line, column).format("dd/mm/yyyy hh:mm").set();
                    } else if (SMALL.matcher(value).matches()) {
                        sheet.value(line, column, Integer.valueOf(value));
                    } else if (!value.isEmpty() && column % 2 == 0) {
                        sheet.value(line, column, value);
                    } else if (!value.isEmpty()) {
                        sheet.inlineString(line, column, value);
                    }
                    column++;
                }
                if (++line % 1_000 == 0) sheet.flush();
            }
            sheet.finish();
        }
    }
}
