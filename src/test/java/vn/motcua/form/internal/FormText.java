package vn.motcua.form.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import vn.motcua.form.FormVersion;
import vn.motcua.form.SharedLists;

/** Forms of tests: read from text, without a database. */
final class FormText {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-02T01:00:00Z"), ZoneOffset.UTC);
    static final SharedLists LISTS = lists();

    private FormText() {}

    private static SharedLists lists() {
        try {
            return new ShippedLists(new NoAgencies(), CLOCK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Checking checking() {
        return new Checking(LISTS, CLOCK);
    }

    static FormVersion form(String text) {
        var findings = new Findings("");
        return DocumentForm.parse(text.getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(document -> DocumentForm.read(document, "", LISTS, findings))
                .orElseThrow(() ->
                        new AssertionError(findings.problems((locale, key, values) -> key, java.util.Locale.ENGLISH)));
    }

    /** A small form with a page, a condition and a group. */
    static final String SMALL = """
            {"code":"thu","validFrom":"2020-01-01","procedures":["1.001193"],"title":{"vi":"Thử","en":"Test"},
             "schema":{"type":"object","properties":{
               "hoTen":{"type":"string","maxLength":50},
               "co":{"type":"string","enum":["co","khong"]},
               "soCon":{"type":"integer","minimum":1,"maximum":9},
               "con":{"type":"array","maxItems":3,"items":{"type":"object","properties":{
                  "ten":{"type":"string","maxLength":20},"tuoi":{"type":"integer","minimum":0}},"required":["ten"]}},
               "tong":{"type":"integer"},
               "ngay":{"type":"string","format":"date"},
               "dung":{"type":"boolean","const":true}},
              "required":["hoTen","co","soCon","dung"]},
             "pages":[{"id":"mot","title":{"vi":"Một"},"questions":[
               {"name":"hoTen","label":{"vi":"Họ tên"},"as":"owner.name"},
               {"name":"co","kind":"radio","label":{"vi":"Có con"},
                "options":[{"value":"co","label":{"vi":"Có"}},{"value":"khong","label":{"vi":"Không"}}]},
               {"name":"soCon","label":{"vi":"Số con"},"when":{"question":"co","is":["co"]}},
               {"name":"con","label":{"vi":"Con"},"when":{"question":"soCon"},"items":[
                 {"name":"ten","label":{"vi":"Tên"}},{"name":"tuoi","label":{"vi":"Tuổi"}}]},
               {"name":"tong","kind":"computed","label":{"vi":"Tổng tuổi"},"compute":{"way":"sum","of":["con.tuoi"]}}]},
              {"id":"hai","title":{"vi":"Hai"},"questions":[
               {"name":"ngay","label":{"vi":"Ngày"}},
               {"name":"dung","label":{"vi":"Tôi cam đoan"}}]}]}
            """;
}
