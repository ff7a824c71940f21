package vn.neuguong.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.neuguong.notice.MailRound;

/**
 * A real mail server on loopback, and the rounds of our post, which run when the test says so. Whoever starts it stops it:
 * without a server no other test's mails go anywhere.
 */
public class MailBox {

    private static final String HERE = "127.0.0.1";

    private final MailRound round;
    private final JavaMailSenderImpl sender;
    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final List<MimeMessage> received = new ArrayList<>();
    private final Map<String, Optional<String>> addresses = new HashMap<>();
    private final Properties usual;
    private GreenMail server;

    MailBox(MailRound round, JavaMailSenderImpl sender, IdentityService identity, JdbcClient jdbc) {
        this.round = round;
        this.sender = sender;
        this.identity = identity;
        this.jdbc = jdbc;
        usual = sender.getJavaMailProperties();
    }

    /** Starts a server that the system knows; what other tests told before is not mailed. */
    public void open() {
        forgetOthers();
        received.clear();
        server = start(0);
        useServer(server.getSmtp().getPort());
    }

    private static GreenMail start(int port) {
        GreenMail started = new GreenMail(new ServerSetup(port, HERE, ServerSetup.PROTOCOL_SMTP));
        started.start();
        return started;
    }

    /** Lets the system send to any server on this port. */
    public void useServer(int port) {
        sender.setHost(HERE);
        sender.setPort(port);
    }

    /** Lets the system send as it does with these variables in its environment: {@code "MAIL_HOST=localhost"}. */
    public void useSettings(String... variables) {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, MailSenderAutoConfiguration.class))
                .withPropertyValues(variables)
                .run(started -> use(started.getBean(JavaMailSenderImpl.class)));
    }

    private void use(JavaMailSenderImpl settings) {
        sender.setHost(settings.getHost());
        sender.setPort(settings.getPort());
        sender.setUsername(settings.getUsername());
        sender.setPassword(settings.getPassword());
        sender.setJavaMailProperties(settings.getJavaMailProperties());
    }

    /** What nobody mailed by now is nobody's any more. */
    public void forgetOthers() {
        jdbc.sql("update notice set unsent = 'of another test', settled_at = created_at where settled_at is null")
                .update();
        jdbc.sql("""
                        update delivery set status = 'NOT_SENT', reason = 'of another test', next_attempt_at = null
                        where status in ('QUEUED', 'FAILED')
                        """).update();
    }

    /** The server is gone; the system does not know. */
    public void serverStops() {
        received.addAll(List.of(server.getReceivedMessages()));
        server.stop();
    }

    /** The server is back where it was. */
    public void serverStarts() {
        server = start(sender.getPort());
    }

    /** Stops the server, and the system has none; people have their addresses of before. */
    public void close() {
        addresses.forEach((person, before) -> {
            User user = user(person);
            user.setEmail(before.orElse(null));
            identity.saveUser(user);
        });
        addresses.clear();
        forgetOthers();
        sender.setHost("");
        sender.setUsername("");
        sender.setPassword("");
        sender.setJavaMailProperties(usual);
        if (server != null) {
            server.stop();
        }
    }

    /** Composes what was told, and sends what is due. */
    public void round() {
        round.run();
    }

    /** Everything since it was opened. */
    public List<MimeMessage> all() {
        List<MimeMessage> all = new ArrayList<>(received);
        all.addAll(List.of(server.getReceivedMessages()));
        return all;
    }

    /** What was sent to one address. */
    public List<MimeMessage> of(String address) {
        return all().stream().filter(mail -> isTo(mail, address)).toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives a person an address; null for none. */
    public void address(String person, String address) {
        User user = user(person);
        addresses.putIfAbsent(person, Optional.ofNullable(user.getEmail()));
        user.setEmail(address);
        identity.saveUser(user);
    }

    private User user(String person) {
        return identity.createUserQuery().userId(person).singleResult();
    }
}
