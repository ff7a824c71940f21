package vn.neuguong.commendation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.document.Documents;
import vn.neuguong.document.Paper;
import vn.neuguong.notice.Notice;
import vn.neuguong.notice.Notices;
import vn.neuguong.plan.Plan;
import vn.neuguong.plan.Plan.Channel;
import vn.neuguong.plan.PlanRecord;
import vn.neuguong.plan.Plans;

/** The list of those whom the superior level is asked to commend, and how long its answer takes. */
@Component
@Transactional
public class Referral {

    public static final String NAME = "de-nghi-cap-tren";

    /** What the template {@code documents/referral.html} shows. */
    public record Content(Plan plan, String basis, List<ReferralRow> rows, boolean book, String signer) {}

    private final Commendations commendations;
    private final Plans plans;
    private final Documents documents;
    private final Notices notices;
    private final Clock clock;

    Referral(Commendations commendations, Plans plans, Documents documents, Notices notices, Clock clock) {
        this.commendations = commendations;
        this.plans = plans;
        this.documents = documents;
        this.notices = notices;
        this.clock = clock;
    }

    public void prepare(String planCode) {
        PlanRecord plan = plans.get(planCode);
        Set<String> forBook = commendations.of(planCode).stream()
                .filter(Commendation::forBook)
                .map(Commendation::candidateId)
                .collect(Collectors.toSet());
        Content content = new Content(
                plan.plan(),
                plan.cited(),
                ReferralRow.of(plan.plan(), commendations.approved(planCode, Channel.SUPERIOR), forBook),
                !forBook.isEmpty(),
                plan.plan().signer().name());
        documents.store(planCode, NAME, "Danh sách đề nghị cấp trên khen thưởng", Paper.render("referral", content));
    }

    /** Reminds the lead agency that the answer is outstanding; on one day once. */
    public void remind(String planCode) {
        outstanding(planCode)
                .ifPresent(body -> notices.tell(new Notice(
                        "superior-answer/%s/%s".formatted(planCode, LocalDate.now(clock)),
                        Proposal.PROPOSER,
                        "Cấp trên chưa trả lời đề nghị khen thưởng",
                        body,
                        planCode)));
    }

    /** Since when the answer is outstanding; nothing before the plan's days are over. */
    public Optional<String> outstanding(String planCode) {
        LocalDate referredOn = documents.list(planCode).stream()
                .filter(document -> document.key().equals(planCode + "/" + NAME))
                .map(document -> document.createdAt()
                        .atZoneSameInstant(VietnameseDate.ZONE)
                        .toLocalDate())
                .findFirst()
                .orElseThrow();
        long days = ChronoUnit.DAYS.between(referredOn, LocalDate.now(clock));
        return days < plans.get(planCode).plan().commendation().daysToAnswer()
                ? Optional.empty()
                : Optional.of(
                        "Đề nghị lập ngày %s, đã %d ngày chưa ghi được trả lời của cấp trên. Hãy liên hệ để biết kết quả."
                                .formatted(VietnameseDate.format(referredOn), days));
    }
}
