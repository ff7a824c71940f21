package vn.neuguong.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.neuguong.notice.MailFailure.Kind;
import vn.neuguong.notice.Outbox.Envelope;

/** One round of the post: what was told since the last one is composed, and what is due is sent. */
@Component
public class MailRound {

    /** After so many mails new ones are composed first. */
    private static final int MOST = 500;

    /** How long a mail waits that the server puts off for the recipient's sake, after each attempt. */
    private static final List<Duration> DISTANCES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofMinutes(60));

    /** After a day and some hours by these distances. */
    private static final int MOST_ATTEMPTS = 30;

    private final MailComposing composing;
    private final Outbox outbox;
    private final MailServer server;
    private final MailTroubles troubles;
    private final MailSettings settings;
    private final Clock clock;

    MailRound(
            MailComposing composing,
            Outbox outbox,
            MailServer server,
            MailTroubles troubles,
            MailSettings settings,
            Clock clock) {
        this.composing = composing;
        this.outbox = outbox;
        this.server = server;
        this.troubles = troubles;
        this.settings = settings;
        this.clock = clock;
    }

    public void run() {
        composing.run();
        if (server.isConfigured() && !outbox.isEmpty()) {
            send();
        }
    }

    private void send() {
        try (MailServer.Connection connection = server.connect()) {
            for (int sent = 0; sent < MOST; sent++) {
                Optional<Envelope> next = outbox.next();
                if (next.isEmpty() || !isSent(connection, next.get())) {
                    return;
                }
            }
        } catch (MailFailure e) {
            delayAll(e);
        }
    }

    /** @return whether the connection is still good for the next one */
    private boolean isSent(MailServer.Connection connection, Envelope envelope) {
        try {
            connection.send(envelope);
            outbox.sent(envelope);
            return true;
        } catch (MailFailure e) {
            switch (e.kind()) {
                case NEVER -> outbox.failed(envelope, e.getMessage());
                case LATER, CONNECTION -> later(envelope, e);
                case SERVER, SETTINGS -> {
                    outbox.delay(envelope, DISTANCES.get(0), e.getMessage());
                    delayAll(e);
                }
            }
            return e.kind() == Kind.NEVER || e.kind() == Kind.LATER;
        }
    }

    private void later(Envelope envelope, MailFailure failure) {
        if (envelope.attempts() < MOST_ATTEMPTS) {
            int distance = Math.min(envelope.attempts(), DISTANCES.size()) - 1;
            outbox.delay(envelope, DISTANCES.get(distance), failure.getMessage());
        } else {
            outbox.failed(envelope, failure.getMessage());
        }
    }

    /** The server takes nothing now: noticed once, not for every mail. Its mails wait until it does, however long. */
    private void delayAll(MailFailure failure) {
        Duration trouble = Duration.between(server.seen().troubledSince(), clock.instant());
        int distance = trouble.compareTo(DISTANCES.get(1)) < 0 ? 0 : 1;
        outbox.delayAll(DISTANCES.get(distance), failure.getMessage());
        if (failure.kind() == Kind.SETTINGS || trouble.compareTo(settings.reportServerAfter()) >= 0) {
            troubles.report(MailTroubles.SERVER);
        }
    }
}
