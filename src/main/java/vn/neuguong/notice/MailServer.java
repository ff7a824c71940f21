package vn.neuguong.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.neuguong.engine.Refusal;
import vn.neuguong.notice.MailFailure.Kind;
import vn.neuguong.notice.Outbox.Envelope;

/**
 * The mail server that {@code spring.mail} names, and how it was when it was last spoken with. Spring's sender would hand
 * over a batch and tell at the end what became of it; here each mail is known to be sent before the next one goes.
 */
@Component
class MailServer {

    private static final int FIRST_PERMANENT = 500;
    private static final int CLOSING = 421;

    /** How it was: trouble is null where all was well. */
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
            seen = new Seen(clock.instant(), null, null);
            return new Smtp(transport);
        } catch (AuthenticationFailedException e) {
            throw trouble(
                    Kind.SETTINGS, "Máy chủ thư %s từ chối tài khoản gửi thư của hệ thống.".formatted(place()), e);
        } catch (NoSuchProviderException e) {
            throw new IllegalStateException(e); // Jakarta Mail always knows SMTP
        } catch (MessagingException e) {
            throw trouble(Kind.SERVER, "Không kết nối được với máy chủ thư %s (%s).".formatted(place(), answer(e)), e);
        }
    }

    private static String blankAsNull(String text) {
        return StringUtils.hasText(text) ? text : null;
    }

    private String place() {
        return sender.getHost() + ":" + sender.getPort();
    }

    private MailFailure trouble(Kind kind, String message, MessagingException cause) {
        Seen before = seen;
        Instant since = before == null || before.trouble() == null ? clock.instant() : before.troubledSince();
        seen = new Seen(clock.instant(), message, since);
        return new MailFailure(kind, message, cause);
    }

    private static String answer(Exception e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getMessage().strip().replaceAll("\\s+", " ");
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
            } catch (SMTPSendFailedException e) {
                throw refused(e);
            } catch (MessagingException e) {
                throw trouble(
                        Kind.CONNECTION,
                        "Kết nối với máy chủ thư %s bị gián đoạn (%s).".formatted(place(), answer(e)),
                        e);
            }
        }

        private MailFailure refused(SMTPSendFailedException e) {
            int code = e.getReturnCode();
            if (code == CLOSING || code < 0) {
                return trouble(Kind.CONNECTION, "Máy chủ thư %s đóng kết nối (%s).".formatted(place(), answer(e)), e);
            }
            if (e.getCommand().startsWith("MAIL")) {
                return trouble(
                        code < FIRST_PERMANENT ? Kind.SERVER : Kind.SETTINGS,
                        "Máy chủ thư %s không nhận thư của hệ thống (%s).".formatted(place(), answer(e)),
                        e);
            }
            return code < FIRST_PERMANENT
                    ? new MailFailure(Kind.LATER, "Máy chủ thư chưa nhận thư này (%s).".formatted(answer(e)), e)
                    : new MailFailure(Kind.NEVER, "Máy chủ thư từ chối thư này (%s).".formatted(answer(e)), e);
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // What was sent is sent; of the farewell nothing depends.
            }
        }
    }
}
