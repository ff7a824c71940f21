package vn.neuguong.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.neuguong.calendar.WorkingDays;
import vn.neuguong.engine.Accounts.Account;
import vn.neuguong.engine.Recipients;
import vn.neuguong.engine.Recipients.Recipient;
import vn.neuguong.notice.WaitingNotices.Daily;
import vn.neuguong.organization.Units;

/** Makes mails of notices, each in a transaction of its own, so that one that cannot be made keeps back no other. */
@Component
class MailComposing {

    private static final Logger LOG = LoggerFactory.getLogger(MailComposing.class);

    private final WaitingNotices waiting;
    private final MailComposer composer;
    private final MailStore store;
    private final Recipients recipients;
    private final Units units;
    private final OpenWork openWork;
    private final WorkingDays workingDays;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailComposing(
            WaitingNotices waiting,
            MailComposer composer,
            MailStore store,
            Recipients recipients,
            Units units,
            OpenWork openWork,
            WorkingDays workingDays,
            MailSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.waiting = waiting;
        this.composer = composer;
        this.store = store;
        this.recipients = recipients;
        this.units = units;
        this.openWork = openWork;
        this.workingDays = workingDays;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run() {
        waiting.atOnce().forEach(key -> compose(key, () -> waiting.take(key).ifPresent(this::atOnce)));
        LocalDate today = LocalDate.now(clock);
        if (!LocalTime.now(clock).isBefore(settings.dailyFrom())
                && workingDays.dayOff(today).isEmpty()) {
            daily().forEach((addressee, told) -> compose(addressee, () -> ofTheDay(addressee, told, today)));
        }
    }

    private void compose(String what, Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (RuntimeException e) {
            LOG.error("No mail could be made of {}", what, e);
        }
    }

    private void atOnce(Notice notice) {
        Recipient recipient = recipients.find(notice.recipient());
        send(composer.atOnce(notice, recipient), List.of(recipient), List.of(notice));
    }

    /** Whom the mails of the day address, a unit or any other recipient, and who was told something there. */
    private Map<String, Set<String>> daily() {
        OffsetDateTime quiet = OffsetDateTime.now(clock).minus(settings.dailyAfter());
        Map<String, List<Daily>> told = waiting.daily().stream()
                .collect(Collectors.groupingBy(
                        daily -> unit(daily.recipient(), daily.recipient()), LinkedHashMap::new, Collectors.toList()));
        told.values()
                .removeIf(all -> all.stream().anyMatch(one -> one.lastToldAt().isAfter(quiet)));
        Map<String, Set<String>> due = new LinkedHashMap<>();
        told.forEach((addressee, all) ->
                due.put(addressee, all.stream().map(Daily::recipient).collect(Collectors.toSet())));
        return due;
    }

    /** The unit whose group this is. */
    private String unit(String recipient, String otherwise) {
        return units.ofGroups(Set.of(recipient)).stream().findFirst().orElse(otherwise);
    }

    /** One mail a day: where it has gone out already, what was told since waits for tomorrow's. */
    private void ofTheDay(String addressee, Set<String> told, LocalDate today) {
        String key = "daily/%s/%s".formatted(addressee, today);
        List<Notice> notices = store.has(key) ? List.of() : waiting.takeDaily(told);
        if (notices.isEmpty()) {
            return;
        }
        List<Recipient> to = told.stream().map(recipients::find).toList();
        if (told.contains(addressee)) { // no unit
            send(composer.ofTheDay(key, to.get(0), notices), to, notices);
            return;
        }
        List<OpenWork.Item> open = openWork.of(addressee);
        if (open.isEmpty()) {
            waiting.untold(notices, "Không còn cần thiết: đơn vị không còn việc nào phải làm.");
        } else {
            send(composer.openWork(key, units.get(addressee).name(), to, open), to, notices);
        }
    }

    private void send(Mail mail, List<Recipient> to, List<Notice> notices) {
        Set<Account> people =
                to.stream().flatMap(recipient -> recipient.people().stream()).collect(Collectors.toSet());
        if (people.isEmpty()) {
            String names = to.stream().map(Recipient::name).collect(Collectors.joining(", "));
            waiting.untold(notices, "Chưa có người nào nhận: %s.".formatted(names));
        } else if (store.store(mail, people)) {
            waiting.told(notices, mail.key());
        }
    }
}
