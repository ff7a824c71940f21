package vn.neuguong.submission;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.notice.Notice;
import vn.neuguong.notice.Notices;
import vn.neuguong.organization.Unit;
import vn.neuguong.plan.Plans;

/**
 * What units are told when they are asked for something on a later day than the plan was issued; of what they are asked for at once the
 * plan itself tells them.
 */
@Component
class OpeningNotices {

    private final CollectionSteps steps;
    private final Plans plans;
    private final Notices notices;

    OpeningNotices(CollectionSteps steps, Plans plans, Notices notices) {
        this.steps = steps;
        this.plans = plans;
        this.notices = notices;
    }

    /** In a mail of its own where guidance has set the day that the plan left open, in the mail of the day otherwise. */
    void asked(Collection collection, List<Collections.Opened> opened) {
        Optional<String> guidance = steps.guidance(collection.id());
        boolean later = VietnameseDate.day(collection.opensAt())
                .isAfter(VietnameseDate.day(plans.get(collection.planCode()).issuedAt()));
        if (guidance.isPresent() || later) {
            opened.stream().filter(submission -> !submission.exempt()).forEach(submission -> Unit.everyone(
                            submission.unitCode())
                    .forEach(group -> tell(collection, submission.id(), group, guidance)));
        }
    }

    private void tell(Collection collection, String id, String group, Optional<String> guidance) {
        Notice notice = new Notice(
                "asked/%s/%s".formatted(id, group),
                group,
                "Nhiệm vụ phải nộp: " + collection.title(),
                "Đề nghị đơn vị nộp «%s» chậm nhất đến hết ngày %s%s.\nKế hoạch: %s"
                        .formatted(
                                collection.title(),
                                VietnameseDate.format(VietnameseDate.lastDay(collection.dueAt())),
                                guidance.map(document -> " (theo %s)".formatted(document))
                                        .orElse(""),
                                plans.get(collection.planCode()).plan().title()),
                id);
        notices.tell(guidance.isPresent() ? notice : notice.daily());
    }
}
