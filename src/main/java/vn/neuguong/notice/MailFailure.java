package vn.neuguong.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.security.cert.CertificateException;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Why a mail could not be handed over; the message is in Vietnamese and quotes the server. */
class MailFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_PERMANENT = 500;
    private static final int CLOSING = 421;

    /** Wherever they are told, by RFC 4954 they say that the login is missing or not good enough. */
    private static final Set<Integer> NO_LOGIN = Set.of(530, 534, 535, 538);

    /** Whose trouble it is. */
    enum Kind {
        /** The server takes no mail at all, and a person has to mend that. */
        SETTINGS,
        /** The server takes no mail at all now. */
        SERVER,
        /** The connection broke. */
        CONNECTION,
        /** The server will take this mail later. */
        LATER,
        /** The server will never take this mail. */
        NEVER
    }

    private final Kind kind;

    private MailFailure(Kind kind, String message, Exception cause) {
        super("%s (%s).".formatted(message, answer(cause)), cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Whether it is the server's trouble, not that of one mail. */
    boolean concernsServer() {
        return kind != Kind.LATER && kind != Kind.NEVER;
    }

    static MailFailure connecting(String server, MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return new MailFailure(
                    Kind.SETTINGS, "Máy chủ thư %s từ chối tài khoản gửi thư của hệ thống".formatted(server), e);
        }
        CertificateException certificate = causedBy(CertificateException.class, e);
        if (certificate != null) {
            return new MailFailure(
                    Kind.SETTINGS,
                    "Không tin cậy được chứng thư số của máy chủ thư %s, nên không gửi thư qua máy chủ này"
                            .formatted(server),
                    certificate);
        }
        SSLException tls = causedBy(SSLException.class, e);
        if (tls != null) {
            return new MailFailure(
                    Kind.SERVER, "Không mở được kết nối mã hóa (TLS) với máy chủ thư %s".formatted(server), tls);
        }
        return answer(e).startsWith("STARTTLS is required") // which Jakarta Mail tells in no other way
                ? new MailFailure(
                        Kind.SETTINGS,
                        "Máy chủ thư %s không mã hóa kết nối (STARTTLS), nên không gửi thư qua máy chủ này"
                                .formatted(server),
                        e)
                : new MailFailure(Kind.SERVER, "Không kết nối được với máy chủ thư " + server, e);
    }

    private static <T> T causedBy(Class<T> type, Throwable e) {
        return e == null || type.isInstance(e) ? type.cast(e) : causedBy(type, e.getCause());
    }

    /** What the server says to an address stands beside the exception, what it says to anything else is the exception. */
    static MailFailure sending(String server, MessagingException e) {
        for (Exception next = e; next instanceof MessagingException one; next = one.getNextException()) {
            if (next instanceof SMTPAddressFailedException address) {
                return refused(server, address.getReturnCode(), address);
            }
        }
        if (!(e instanceof SMTPSendFailedException failed)) {
            return new MailFailure(Kind.CONNECTION, "Kết nối với máy chủ thư %s bị gián đoạn".formatted(server), e);
        }
        int code = failed.getReturnCode();
        boolean isSender = failed.getCommand().startsWith("MAIL");
        return isSender && code >= FIRST_REFUSAL && code != CLOSING && !NO_LOGIN.contains(code)
                ? new MailFailure(
                        code < FIRST_PERMANENT ? Kind.SERVER : Kind.SETTINGS,
                        "Máy chủ thư %s không nhận thư của hệ thống".formatted(server),
                        e)
                : refused(server, code, e);
    }

    private static MailFailure refused(String server, int code, MessagingException e) {
        if (code == CLOSING || code < FIRST_REFUSAL) {
            return new MailFailure(Kind.CONNECTION, "Máy chủ thư %s đóng kết nối".formatted(server), e);
        }
        if (NO_LOGIN.contains(code)) {
            return new MailFailure(
                    Kind.SETTINGS, "Máy chủ thư %s đòi hệ thống đăng nhập bằng tài khoản gửi thư".formatted(server), e);
        }
        return code < FIRST_PERMANENT
                ? new MailFailure(Kind.LATER, "Máy chủ thư chưa nhận thư này", e)
                : new MailFailure(Kind.NEVER, "Máy chủ thư từ chối thư này", e);
    }

    private static String answer(Exception e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getMessage().strip().replaceAll("\\s+", " ");
    }
}
