package vn.motcua.notice.internal;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.notice.Channel;
import vn.motcua.outbox.Carrier;
import vn.motcua.outbox.Delivery;
import vn.motcua.outbox.Mail;

/**
 * Sends by SMTP. The message id is made from the parcel's, so that a mailbox that gets it twice, because the answer to the
 * first try was lost, can tell.
 */
final class EmailCarrier implements Carrier {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FOR_GOOD = 500;
    private static final String CONNECT_MILLIS = "8000";
    private static final String READ_MILLIS = "15000";

    private final NoticeSettings.Smtp settings;

    EmailCarrier(NoticeSettings.Smtp settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return Channel.EMAIL.carrier();
    }

    @Override
    public boolean open() {
        return !settings.host().isEmpty();
    }

    @Override
    public Delivery carry(UUID id, String body) {
        var letter = JSON.readValue(body, Mail.class);
        var session = Session.getInstance(properties());
        try (var transport = session.getTransport(protocol())) {
            var message = message(session, id, letter);
            try {
                boolean named = !settings.user().isEmpty();
                transport.connect(
                        settings.host(),
                        settings.port(),
                        named ? settings.user() : null,
                        named ? settings.password() : null);
            } catch (MessagingException e) {
                return new Delivery.Unreachable(e.getClass().getSimpleName());
            }
            return send(transport, message);
        } catch (AddressException e) {
            return new Delivery.Never("AddressException");
        } catch (MessagingException e) {
            return new Delivery.Later(e.getClass().getSimpleName());
        }
    }

    /** Once the server took it, nothing that happens on the way out makes it unsent. */
    private static Delivery send(Transport transport, MimeMessage message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Delivery.Delivered();
        } catch (MessagingException e) {
            int code = code(e);
            var why = e.getClass().getSimpleName() + (code == 0 ? "" : " " + code);
            return code >= FOR_GOOD ? new Delivery.Never(why) : new Delivery.Later(why);
        }
    }

    /** The reply code of the server, of the address if it named one; 0 when there was none. */
    private static int code(MessagingException failed) {
        int code = 0;
        for (Exception each = failed; each != null; ) {
            if (each instanceof SMTPAddressFailedException address) return address.getReturnCode();
            if (each instanceof SMTPSendFailedException sending) code = sending.getReturnCode();
            each = each instanceof MessagingException chained ? chained.getNextException() : null;
        }
        return code;
    }

    private MimeMessage message(Session session, UUID id, Mail letter) throws MessagingException {
        var domain = settings.from().replaceFirst(".*@", "").replaceFirst(">.*", "");
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@" + domain + ">");
            }
        };
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipients(Message.RecipientType.TO, new Address[] {new InternetAddress(letter.to(), true)});
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated"); // no answers of machines
        message.saveChanges();
        return message;
    }

    private String protocol() {
        return settings.tls().equals("tls") ? "smtps" : "smtp";
    }

    private Properties properties() {
        var properties = new Properties();
        var prefix = "mail." + protocol() + ".";
        properties.setProperty(prefix + "connectiontimeout", CONNECT_MILLIS);
        properties.setProperty(prefix + "timeout", READ_MILLIS);
        properties.setProperty(prefix + "writetimeout", READ_MILLIS);
        properties.setProperty(
                prefix + "auth", Boolean.toString(!settings.user().isEmpty()));
        boolean upgrade = settings.tls().equals("starttls");
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(upgrade));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(upgrade));
        if (!settings.tls().equals("none")) {
            properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        }
        properties.setProperty(prefix + "quitwait", "false");
        return properties;
    }
}
