package vn.neuguong.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.neuguong.engine.Refusal;
import vn.neuguong.notice.Outbox.Envelope;

/**
 * The mail server that {@code spring.mail} names, and how it was when it was last spoken with. Spring's sender would hand
 * over a batch and tell at the end what became of it; here each mail is known to be sent before the next one goes.
 */
@Component
class MailServer {

    /** How it was: trouble is null where all was well, and stands until the server has taken, or judged, a mail again. */
    record Seen(Instant at, String trouble, Instant troubledSince) {}

    /** An open connection. */
    interface Connection extends AutoCloseable {

        void send(Envelope envelope) throws MailFailure;

        @Override
        void close();
    }

    private final JavaMailSenderImpl sender;
    private final MailMessages messages;
    private final Clock clock;
    private volatile Seen seen;

    MailServer(JavaMailSenderImpl sender, MailAddresses addresses, MailMessages messages, Clock clock) {
        this.sender = sender;
        this.messages = messages;
        this.clock = clock;
        if (isConfigured() && !MailAddresses.isValid(addresses.from())) {
            throw new IllegalStateException("MAIL_HOST names a mail server, but MAIL_FROM no sender's address: «%s»"
                    .formatted(addresses.from()));
        }
    }

    boolean isConfigured() {
        return StringUtils.hasText(sender.getHost());
    }

    /** How it was last; null where it has not been spoken with since the start. */
    Seen seen() {
        return seen;
    }

    /** @throws Refusal where it cannot be reached; the text of the incident */
    void check() {
        try {
            connect().close();
        } catch (MailFailure e) {
            throw new Refusal(
                    "%s Hãy kiểm tra máy chủ thư và các khai báo MAIL_… của hệ thống. Thư đang chờ sẽ tự gửi khi máy chủ hoạt động"
                            + " trở lại.",
                    e.getMessage());
        }
    }

    Connection connect() throws MailFailure {
        try {
            Transport transport = sender.getSession().getTransport("smtp");
            transport.connect(
                    sender.getHost(),
                    sender.getPort(),
                    blankAsNull(sender.getUsername()),
                    blankAsNull(sender.getPassword()));
            return new Smtp(transport);
        } catch (MessagingException e) {
            throw noted(MailFailure.connecting(place(), e));
        }
    }

    private static String blankAsNull(String text) {
        return StringUtils.hasText(text) ? text : null;
    }

    private String place() {
        return sender.getHost() + ":" + sender.getPort();
    }

    private MailFailure noted(MailFailure failure) {
        if (failure.concernsServer()) {
            Seen before = seen;
            boolean isNew = before == null || before.trouble() == null;
            seen = new Seen(clock.instant(), failure.getMessage(), isNew ? clock.instant() : before.troubledSince());
        }
        return failure;
    }

    private final class Smtp implements Connection {

        private final Transport transport;

        Smtp(Transport transport) {
            this.transport = transport;
        }

        @Override
        public void send(Envelope envelope) throws MailFailure {
            try {
                MimeMessage message = messages.message(sender.getSession(), envelope);
                transport.sendMessage(message, message.getAllRecipients());
                seen = new Seen(clock.instant(), null, null);
            } catch (MessagingException e) {
                throw noted(MailFailure.sending(place(), e));
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // What was sent is sent; nothing depends on the farewell.
            }
        }
    }
}
