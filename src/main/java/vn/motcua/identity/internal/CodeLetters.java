package vn.motcua.identity.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.ContactPoint;
import vn.motcua.identity.Register;
import vn.motcua.outbox.Mail;
import vn.motcua.outbox.Outbox;
import vn.motcua.outbox.Parcel;
import vn.motcua.outbox.TextMessage;
import vn.motcua.shared.Ids;
import vn.motcua.shared.Texts;

/** Sends one-time codes. A code lies readable in the outbox until it is sent or over, and never longer. */
@Component
class CodeLetters {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String EMAIL = "email";
    private static final String SMS = "sms";

    private final Outbox outbox;
    private final Texts texts;

    CodeLetters(Outbox outbox, Texts texts) {
        this.outbox = outbox;
        this.texts = texts;
    }

    List<ContactPoint.Kind> ways() {
        var ways = new ArrayList<ContactPoint.Kind>();
        if (outbox.carries(EMAIL)) ways.add(ContactPoint.Kind.EMAIL);
        if (outbox.carries(SMS)) ways.add(ContactPoint.Kind.PHONE);
        return ways;
    }

    void send(ContactPoint point, String code, Instant over, Locale locale) {
        var minutes = Integer.toString(Register.MINUTES);
        outbox.add(List.of(
                switch (point.kind()) {
                    case EMAIL -> {
                        var subject = texts.of(locale, "identity.code.mail.subject", code);
                        var text = texts.of(locale, "identity.code.mail.text", code, minutes);
                        yield parcel(EMAIL, JSON.writeValueAsString(new Mail(point.value(), subject, text)), over);
                    }
                    case PHONE -> {
                        var text = texts.of(locale, "identity.code.sms", code, minutes);
                        yield parcel(SMS, JSON.writeValueAsString(new TextMessage(point.value(), text)), over);
                    }
                }));
    }

    private static Parcel parcel(String carrier, String body, Instant over) {
        return new Parcel("code:" + Ids.next(), carrier, "one-time code", body, null, over);
    }
}
