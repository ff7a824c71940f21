package vn.neuguong.notice;

import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.notice.Outbox.Envelope;

/** Mails as they go over the wire: text and HTML, and for an appointment an invitation, shown and attached. */
@Component
class MailMessages {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String SENDER = "Nêu Gương";

    private final MailAddresses addresses;
    private final Invitation invitation;

    MailMessages(MailAddresses addresses, Invitation invitation) {
        this.addresses = addresses;
        this.invitation = invitation;
    }

    MimeMessage message(Session session, Envelope envelope) throws MessagingException {
        Mail mail = envelope.mail();
        MimeMessage message = new MimeMessage(session);
        message.setFrom(sender());
        message.setRecipient(RecipientType.TO, new InternetAddress(envelope.address()));
        message.setSubject(mail.subject(), UTF_8);
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(mail.composedAt().atZoneSameInstant(VietnameseDate.ZONE)));
        // So that no absence note answers, and none of its answers is answered.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setContent(content(envelope));
        message.saveChanges();
        message.setHeader("Message-ID", mail.messageId()); // after saveChanges, which makes one up
        return message;
    }

    private InternetAddress sender() throws MessagingException {
        try {
            return new InternetAddress(addresses.from(), SENDER, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8", e); // every Java platform has it
        }
    }

    private MimeMultipart content(Envelope envelope) throws MessagingException {
        Mail mail = envelope.mail();
        MimeMultipart versions =
                new MimeMultipart("alternative", part(mail.text(), "text/plain"), part(mail.html(), "text/html"));
        if (mail.appointment() == null) {
            return versions;
        }
        String entry = invitation.to(envelope);
        versions.addBodyPart(
                part(entry, "text/calendar; method=" + mail.appointment().method()));
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(versions);
        String name = mail.appointment().cancelled() ? "huy-thu-moi.ics" : "thu-moi.ics";
        BodyPart file = part(entry, "application/ics; name=\"%s\"".formatted(name));
        file.setDisposition(Part.ATTACHMENT);
        file.setFileName(name);
        return new MimeMultipart(body, file);
    }

    private static BodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content, type + "; charset=" + UTF_8);
        return part;
    }
}
