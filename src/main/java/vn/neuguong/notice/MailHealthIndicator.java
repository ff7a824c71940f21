package vn.neuguong.notice;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * How the mail server was when it was last spoken with; nobody who asks waits for it. Its troubles are states of their own:
 * the application works on without it, and must not be taken for down.
 */
@Component("mailHealthIndicator")
class MailHealthIndicator implements HealthIndicator {

    private static final Status NOT_CONFIGURED = new Status("MAIL_NOT_CONFIGURED");
    private static final Status TROUBLED = new Status("MAIL_DOWN");

    private final MailServer server;

    MailHealthIndicator(MailServer server) {
        this.server = server;
    }

    @Override
    public Health health() {
        if (!server.isConfigured()) {
            return Health.status(NOT_CONFIGURED).build();
        }
        MailServer.Seen seen = server.seen();
        if (seen == null) {
            return Health.unknown().build();
        }
        Health.Builder health = seen.trouble() == null
                ? Health.up()
                : Health.status(TROUBLED)
                        .withDetail("reason", seen.trouble())
                        .withDetail("since", seen.troubledSince().toString());
        return health.withDetail("seenAt", seen.at().toString()).build();
    }
}
