package vn.neuguong.submission;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.notice.Notice;
import vn.neuguong.notice.Notices;
import vn.neuguong.organization.Unit;

/** What is told on each working day of what is overdue: to the unit, and up the line as {@link Escalation} says. */
@Component
@Transactional
@EnableConfigurationProperties(Escalation.class)
public class OverdueNotices {

    private static final int NAMES = 20; // as many as a mail is read with

    private final Collections collections;
    private final SubmissionEntries entries;
    private final Reminders reminders;
    private final Escalation escalation;
    private final Notices notices;
    private final Clock clock;

    OverdueNotices(
            Collections collections,
            SubmissionEntries entries,
            Reminders reminders,
            Escalation escalation,
            Notices notices,
            Clock clock) {
        this.collections = collections;
        this.entries = entries;
        this.reminders = reminders;
        this.escalation = escalation;
        this.notices = notices;
        this.clock = clock;
    }

    /** Tells what is overdue, once a working day: each unit, and the lead agency and the standing committee which they are. */
    public void tell(String id) {
        Collection collection = collections.get(id);
        if (reminders.isDayOff() || !clock.instant().isBefore(collection.closesAt())) {
            return; // what is still open when it has closed, closes now
        }
        String title = collection.title();
        List<SubmissionEntry> overdue = overdue(id);
        overdue.forEach(entry -> told(entry)
                .forEach(group -> notices.tell(notice(entry.id(), group, "Quá hạn: " + title, toUnit(entry, title)))));
        upTheLine(id, title, overdue, "leadAgency", escalation.leadAgency());
        upTheLine(id, title, overdue, "standingCommittee", escalation.standingCommittee());
    }

    /** The clerks, and the leaders where it lies with them or long enough. */
    private List<String> told(SubmissionEntry entry) {
        List<String> told = new ArrayList<>(List.of(Unit.clerks(entry.responsibleCode())));
        String leaders = Unit.leaders(entry.responsibleCode());
        if (entry.actor().equals(leaders) || isOverdue(entry, escalation.leader())) {
            told.add(leaders);
        }
        return told;
    }

    private void upTheLine(String id, String title, List<SubmissionEntry> overdue, String group, int after) {
        List<SubmissionEntry> late =
                overdue.stream().filter(entry -> isOverdue(entry, after)).toList();
        if (!late.isEmpty()) {
            String body = "%s\n%s".formatted(number(late, title), names(late));
            notices.tell(notice(id, group, "Đơn vị quá hạn nộp: " + title, body));
        }
    }

    private Notice notice(String id, String recipient, String subject, String body) {
        String key = "overdue/%s/%s/%s".formatted(id, reminders.today(), recipient);
        return new Notice(key, recipient, subject, body, id).daily();
    }

    private static String names(List<SubmissionEntry> overdue) {
        String names = overdue.stream()
                .limit(NAMES)
                .map(entry -> "- %s (hạn: %s)".formatted(entry.unitName(), VietnameseDate.format(entry.lastDay())))
                .collect(Collectors.joining("\n"));
        return overdue.size() <= NAMES ? names : "%s\nvà %d đơn vị khác.".formatted(names, overdue.size() - NAMES);
    }

    /** How many units of a submission's collection are overdue now; nothing where none is. */
    public Optional<String> toLeadAgency(String submissionId) {
        String id = Collections.idOf(submissionId);
        return Optional.of(overdue(id))
                .filter(overdue -> !overdue.isEmpty())
                .map(overdue -> number(overdue, collections.get(id).title()));
    }

    private static String number(List<SubmissionEntry> overdue, String title) {
        return "%d đơn vị chưa nộp «%s» khi đã hết hạn.".formatted(overdue.size(), title);
    }

    static String toUnit(SubmissionEntry entry, String title) {
        return "Đã hết hạn nộp «%s» (ngày cuối cùng: %s) mà đơn vị chưa nộp. Đề nghị nộp ngay."
                .formatted(title, VietnameseDate.format(entry.lastDay()));
    }

    private List<SubmissionEntry> overdue(String id) {
        return entries.withUnit(id).stream()
                .filter(entry -> !clock.instant().isBefore(entry.dueAt()))
                .toList();
    }

    private boolean isOverdue(SubmissionEntry entry, int workingDays) {
        return reminders.workingDaysOverdue(entry.lastDay()) >= workingDays;
    }
}
