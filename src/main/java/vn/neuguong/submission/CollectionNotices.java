package vn.neuguong.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.notice.Notice;
import vn.neuguong.notice.Notices;
import vn.neuguong.organization.Unit;

/**
 * What units and the lead agency are told as the days of a collection come. What was told is kept; what a form shows is
 * worded when the form is opened, so that nobody reads of five days left when there are two.
 */
@Component
@Transactional
public class CollectionNotices {

    /** When reminders are given on their days. */
    public static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Collections collections;
    private final SubmissionEntries entries;
    private final Notices notices;
    private final Clock clock;

    CollectionNotices(Collections collections, SubmissionEntries entries, Notices notices, Clock clock) {
        this.collections = collections;
        this.entries = entries;
        this.notices = notices;
        this.clock = clock;
    }

    /** Reminds whoever has still to act in a unit, once for each of the plan's reminder days that has come. */
    public void remind(String id) {
        String title = title(id);
        List<Integer> reminders = collections.obligation(collections.get(id)).reminders();
        entries.withUnit(id).stream()
                .filter(entry -> clock.instant().isBefore(entry.dueAt()))
                .forEach(entry -> reached(entry, reminders)
                        .ifPresent(days -> notices.tell(new Notice(
                                "reminder/%s/%s/%d/%s".formatted(entry.id(), lastDay(entry), days, actor(entry)),
                                actor(entry),
                                "Nhắc nộp: " + title,
                                reminder(entry, title),
                                entry.id()))));
    }

    /** Tells each unit that is overdue, its leader in any case, and the lead agency how many there are. */
    public void notifyOverdue(String id) {
        String title = title(id);
        overdue(id)
                .forEach(entry -> List.of(Unit.clerks(entry.responsibleCode()), Unit.leaders(entry.responsibleCode()))
                        .forEach(group -> notices.tell(new Notice(
                                "overdue/%s/%s/%s".formatted(entry.id(), lastDay(entry), group),
                                group,
                                "Quá hạn: " + title,
                                overdue(entry, title),
                                entry.id()))));
        overdueIn(id)
                .ifPresent(body -> notices.tell(new Notice(
                        "overdue/%s/%s".formatted(id, LocalDate.now(clock)),
                        "leadAgency",
                        "Quá hạn: " + title,
                        body,
                        id)));
    }

    /** What is true now of the day by which a unit has to submit; nothing where it need not be told, or has submitted. */
    public Optional<String> toUnit(String submissionId) {
        SubmissionEntry entry = entries.get(submissionId);
        String title = title(entry.collectionId());
        if (!SubmissionStatus.WITH_UNIT.contains(entry.status().name())) {
            return Optional.empty();
        }
        if (isOverdue(entry)) {
            return Optional.of(overdue(entry, title));
        }
        return reached(
                        entry,
                        collections
                                .obligation(collections.get(entry.collectionId()))
                                .reminders())
                .map(days -> reminder(entry, title));
    }

    /** How many units of a submission's collection are overdue now; nothing where none is. */
    public Optional<String> toLeadAgency(String submissionId) {
        return overdueIn(Collections.idOf(submissionId));
    }

    private Optional<String> overdueIn(String id) {
        int overdue = overdue(id).size();
        return overdue == 0
                ? Optional.empty()
                : Optional.of("%d đơn vị chưa nộp «%s» khi đã hết hạn.".formatted(overdue, title(id)));
    }

    private static String overdue(SubmissionEntry entry, String title) {
        return "Đã hết hạn nộp «%s» (ngày cuối cùng: %s) mà đơn vị chưa nộp. Đề nghị nộp ngay."
                .formatted(title, VietnameseDate.format(lastDay(entry)));
    }

    private String reminder(SubmissionEntry entry, String title) {
        long left = ChronoUnit.DAYS.between(LocalDate.now(clock), lastDay(entry));
        String what = entry.status() == SubmissionStatus.RETURNED ? "hoàn thiện, nộp lại" : "nộp";
        String lastDay = VietnameseDate.format(lastDay(entry));
        return left == 0
                ? "Hôm nay (%s) là ngày cuối cùng để %s «%s».".formatted(lastDay, what, title)
                : "Còn %d ngày đến hạn %s «%s» (ngày cuối cùng: %s).".formatted(left, what, title, lastDay);
    }

    private List<SubmissionEntry> overdue(String id) {
        return entries.withUnit(id).stream().filter(this::isOverdue).toList();
    }

    private boolean isOverdue(SubmissionEntry entry) {
        return !clock.instant().isBefore(entry.dueAt());
    }

    /** The last of the reminder days that has come. */
    private Optional<Integer> reached(SubmissionEntry entry, List<Integer> reminders) {
        return reminders.stream()
                .filter(days -> !lastDay(entry)
                        .minusDays(days)
                        .atTime(MORNING)
                        .atZone(VietnameseDate.ZONE)
                        .toInstant()
                        .isAfter(clock.instant()))
                .min(Comparator.naturalOrder());
    }

    /** With whom in the unit it lies. */
    private static String actor(SubmissionEntry entry) {
        return entry.status() == SubmissionStatus.PREPARED
                ? Unit.leaders(entry.responsibleCode())
                : Unit.clerks(entry.responsibleCode());
    }

    private String title(String id) {
        return collections.get(id).title();
    }

    private static LocalDate lastDay(SubmissionEntry entry) {
        return VietnameseDate.lastDay(entry.dueAt());
    }
}
