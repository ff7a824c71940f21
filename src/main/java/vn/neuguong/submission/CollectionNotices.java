package vn.neuguong.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.notice.Notice;
import vn.neuguong.notice.Notices;

/**
 * What units are told as the days of a collection come. What was told is kept; what a form shows is worded when the form is
 * opened, so that nobody reads of five days left when there are two.
 */
@Component
@Transactional
public class CollectionNotices {

    private final Collections collections;
    private final SubmissionEntries entries;
    private final Reminders reminders;
    private final Notices notices;
    private final Clock clock;

    CollectionNotices(
            Collections collections, SubmissionEntries entries, Reminders reminders, Notices notices, Clock clock) {
        this.collections = collections;
        this.entries = entries;
        this.reminders = reminders;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Reminds whoever has still to act in a unit, once for each of the plan's reminder days that has come. On days off
     * nobody is told, unless the server was down on the last working day on which it could have been.
     */
    public void remind(String id) {
        String title = title(id);
        List<Integer> days = collections.obligation(collections.get(id)).reminderDays();
        entries.withUnit(id).stream()
                .filter(entry -> !isOverdue(entry))
                .filter(entry -> !reminders.isDayOff() || reminders.isLastChance(entry.lastDay()))
                .forEach(entry -> reminders
                        .reached(entry.lastDay(), days)
                        .map(reached -> reminder(entry, reached, title))
                        .ifPresent(notices::tell));
    }

    private Notice reminder(SubmissionEntry entry, int reached, String title) {
        Notice notice = new Notice(
                "reminder/%s/%s/%d".formatted(entry.id(), entry.lastDay(), reached),
                entry.actor(),
                "Nhắc nộp: " + title,
                reminder(entry, title),
                entry.id());
        return reminders.isDayOff() ? notice : notice.daily();
    }

    /** What is true now of the day by which a unit has to submit; nothing where it need not be told, or has submitted. */
    public Optional<String> toUnit(String submissionId) {
        SubmissionEntry entry = entries.get(submissionId);
        String title = title(entry.collectionId());
        if (!SubmissionStatus.WITH_UNIT.contains(entry.status().name())) {
            return Optional.empty();
        }
        if (isOverdue(entry)) {
            return Optional.of(OverdueNotices.toUnit(entry, title));
        }
        List<Integer> days =
                collections.obligation(collections.get(entry.collectionId())).reminderDays();
        return reminders.reached(entry.lastDay(), days).map(any -> reminder(entry, title));
    }

    private String reminder(SubmissionEntry entry, String title) {
        long left = ChronoUnit.DAYS.between(LocalDate.now(clock), entry.lastDay());
        String what = entry.status() == SubmissionStatus.RETURNED ? "hoàn thiện, nộp lại" : "nộp";
        String lastDay = VietnameseDate.format(entry.lastDay());
        return left == 0
                ? "Hôm nay (%s) là ngày cuối cùng để %s «%s».".formatted(lastDay, what, title)
                : "Còn %d ngày đến hạn %s «%s» (ngày cuối cùng: %s).".formatted(left, what, title, lastDay);
    }

    private boolean isOverdue(SubmissionEntry entry) {
        return !clock.instant().isBefore(entry.dueAt());
    }

    private String title(String id) {
        return collections.get(id).title();
    }
}
