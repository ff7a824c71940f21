package vn.neuguong.submission;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.notice.Notice;
import vn.neuguong.notice.Notices;
import vn.neuguong.organization.Unit;

/** What a unit is told of each turn that its submission takes. */
@Component
class SubmissionNotices {

    private final Submissions submissions;
    private final Collections collections;
    private final Reminders reminders;
    private final Notices notices;

    SubmissionNotices(Submissions submissions, Collections collections, Reminders reminders, Notices notices) {
        this.submissions = submissions;
        this.collections = collections;
        this.reminders = reminders;
        this.notices = notices;
    }

    /** The leaders, with the mail of the day; in one of its own where the next mail of the day would come too late. */
    void prepared(String id) {
        Submission submission = submissions.get(id);
        Notice notice = notice(
                submission,
                Unit.leaders(submission.responsibleCode()),
                "Chờ duyệt: ",
                "Cán bộ của đơn vị đã lập xong «%s», chờ lãnh đạo duyệt. %s".formatted(title(id), lastDay(submission)));
        notices.tell(reminders.isLastChance(lastDayOf(submission)) ? notice : notice.daily());
    }

    void returnedByLeader(String id, String comment) {
        Submission submission = submissions.get(id);
        notices.tell(notice(
                submission,
                Unit.clerks(submission.responsibleCode()),
                "Lãnh đạo đơn vị trả lại: ",
                "Lãnh đạo đơn vị trả lại «%s» để hoàn thiện.\nÝ kiến: %s\n%s"
                        .formatted(title(id), comment, lastDay(submission))));
    }

    void returned(String id, String comment) {
        Submission submission = submissions.get(id);
        notices.tell(notice(
                submission,
                Unit.clerks(submission.responsibleCode()),
                "Trả lại để bổ sung: ",
                "«%s» được trả lại để bổ sung.\nÝ kiến: %s\nHạn nộp lại: hết ngày %s."
                        .formatted(title(id), comment, VietnameseDate.format(lastDayOf(submission)))));
    }

    void accepted(String id) {
        toEveryone(id, "Được chấp nhận: ", "«%s» đã được chấp nhận.".formatted(title(id)));
    }

    void waived(String id, String reason) {
        toEveryone(id, "Được miễn nộp: ", "Đơn vị được miễn nộp «%s».\nLý do: %s".formatted(title(id), reason));
    }

    /** Once for each new day: the clerks, and the leaders. */
    void extended(String id, String reason) {
        Submission submission = submissions.get(id);
        Unit.everyone(submission.responsibleCode())
                .forEach(group -> notices.tell(new Notice(
                        "extended/%s/%s/%s".formatted(id, lastDayOf(submission), group),
                        group,
                        "Gia hạn nộp: " + title(id),
                        "Hạn nộp «%s» được gia hạn đến hết ngày %s.\nLý do: %s"
                                .formatted(title(id), VietnameseDate.format(lastDayOf(submission)), reason),
                        id)));
    }

    private void toEveryone(String id, String subject, String body) {
        Submission submission = submissions.get(id);
        List<String> groups = Unit.everyone(submission.responsibleCode());
        groups.forEach(group -> notices.tell(notice(submission, group, subject, body)));
    }

    /** Keyed by the step that it tells of: the last one. */
    private Notice notice(Submission submission, String group, String subject, String body) {
        return new Notice(
                "step/%d/%s".formatted(submissions.lastStep(submission.id()), group),
                group,
                subject + title(submission.id()),
                submission.responsibleCode().equals(submission.unitCode())
                        ? body
                        : "%s\nBài nộp của: %s.".formatted(body, submission.unitPhrase()),
                submission.id());
    }

    private static String lastDay(Submission submission) {
        return "Hạn nộp: hết ngày %s.".formatted(VietnameseDate.format(lastDayOf(submission)));
    }

    private static LocalDate lastDayOf(Submission submission) {
        return VietnameseDate.lastDay(submission.dueAt());
    }

    private String title(String id) {
        return collections.ofSubmission(id).title();
    }
}
