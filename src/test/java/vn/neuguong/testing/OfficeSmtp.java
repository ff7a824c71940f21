package vn.neuguong.testing;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server as offices have one: it takes mails from one account only, and where it can encrypt, only encrypted. */
public final class OfficeSmtp implements AutoCloseable {

    public static final String USER = "neu-guong@duc-pho.example";
    public static final String PASSWORD = "Thư đi 2022";

    private final List<String> logins = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final SMTPServer server;

    private OfficeSmtp(SMTPServer.Builder settings) {
        server = settings.bindAddress(InetAddress.getLoopbackAddress())
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    logins.add(user);
                    if (!user.equals(USER) || !password.equals(PASSWORD)) {
                        throw new LoginFailedException();
                    }
                }))
                .messageHandler((context, from, to, data) -> taken.add(to))
                .build();
        server.start();
    }

    public static OfficeSmtp plain() {
        return new OfficeSmtp(SMTPServer.port(0));
    }

    /** As on port 587. */
    public static OfficeSmtp startTls(SSLContext certificate) {
        return new OfficeSmtp(SMTPServer.port(0).enableTLS().requireTLS().startTlsSocketFactory(certificate));
    }

    /** As on port 465. */
    public static OfficeSmtp implicitTls(SSLContext certificate) {
        return new OfficeSmtp(SMTPServer.port(0).serverSocketFactory(certificate));
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** Who tried to log in, and so told a password. */
    public List<String> logins() {
        return List.copyOf(logins);
    }

    /** The addresses of the mails that it took. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void close() {
        server.stop();
    }
}
