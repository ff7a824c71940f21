package vn.neuguong.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Accounts.Account;
import vn.neuguong.engine.Processes;
import vn.neuguong.engine.Recipients;
import vn.neuguong.engine.Refusal;

/**
 * What mail cannot get over without a person: one process {@link MailRecovery} for each recipient whose mail failed, and
 * one for the mail server, each an incident in Cockpit.
 */
@Component
@Transactional
public class MailTroubles {

    /** Stands for the mail server where otherwise a person's id stands. */
    static final String SERVER = "mail-server";

    private static final String TRY_AGAIN = " Sau đó bấm «Tăng số lần thử lại» ở sự cố này để hệ thống gửi lại.";

    private record Failed(String address, String reason) {}

    private final JdbcClient jdbc;
    private final Processes processes;
    private final Recipients recipients;
    private final MailServer server;
    private final Clock clock;

    MailTroubles(JdbcClient jdbc, Processes processes, Recipients recipients, MailServer server, Clock clock) {
        this.jdbc = jdbc;
        this.processes = processes;
        this.recipients = recipients;
        this.server = server;
        this.clock = clock;
    }

    static String invalid(String address) {
        return "«%s» không phải là địa chỉ thư điện tử hợp lệ.".formatted(address);
    }

    /** Asks for help with somebody's mails, or with the server; once, however many mails fail. */
    void report(String who) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('mailRecovery'), hashtext(?))")
                .param(who)
                .query()
                .singleRow();
        if (!processes.isRunning("mailRecovery", who)) {
            processes.start(MailRecovery.MAIL_FAILED, who, Map.of());
        }
    }

    /**
     * Puts what failed back into the outbox, or says in a {@link Refusal}, the text of the incident, what has to be mended
     * first. The engine tries by itself at first; then an address that is still the same is not sent to again.
     *
     * @param who a person's id, or {@link #SERVER}
     * @param process the process of that trouble
     */
    public void resend(String who, String process) {
        if (SERVER.equals(who)) {
            server.check();
            return;
        }
        List<Failed> failed = jdbc.sql("""
                        select address, reason from delivery where person = ? and status = 'FAILED'
                        order by changed_at desc
                        """).param(who).query(Failed.class).list();
        if (!failed.isEmpty()) {
            requeue(who, mended(who, failed.get(0), processes.hadIncident(process)));
        }
    }

    private String mended(String who, Failed last, boolean askedByPerson) {
        List<Account> accounts = recipients.find(who).people();
        if (accounts.isEmpty()) {
            throw new Refusal(
                    "Không còn tài khoản «%s» để gửi thư. Hãy hủy phiên chạy này, hoặc tạo lại tài khoản.%s",
                    who, TRY_AGAIN);
        }
        Account person = accounts.get(0);
        boolean isValid = person.mail() != null && MailAddresses.isValid(person.mail());
        if (!isValid || !askedByPerson && Objects.equals(person.mail(), last.address())) {
            throw new Refusal(
                    "Không gửi được thư cho %s (%s): %s Hãy sửa địa chỉ thư điện tử của người này trong Quản trị ›"
                            + " Người dùng.%s",
                    person.name(), who, reason(person.mail(), last), TRY_AGAIN);
        }
        return person.mail();
    }

    private static String reason(String address, Failed last) {
        if (address == null) {
            return "Chưa có địa chỉ thư điện tử.";
        }
        return address.equals(last.address()) ? last.reason() : invalid(address);
    }

    private void requeue(String person, String address) {
        jdbc.sql("""
                        update delivery set status = 'QUEUED', address = :address, attempts = 0, next_attempt_at = :now,
                            reason = null, changed_at = :now
                        where person = :person and status = 'FAILED'
                        """)
                .param("address", address)
                .param("now", OffsetDateTime.now(clock))
                .param("person", person)
                .update();
    }
}
