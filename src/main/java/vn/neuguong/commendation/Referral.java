package vn.neuguong.commendation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.document.Documents;
import vn.neuguong.document.Paper;
import vn.neuguong.plan.Plan;
import vn.neuguong.plan.Plan.Channel;
import vn.neuguong.plan.PlanRecord;
import vn.neuguong.plan.Plans;

/** The list of those whom the superior level is asked to commend. */
@Component
@Transactional
public class Referral {

    public static final String NAME = "de-nghi-cap-tren";

    /** What the template {@code documents/referral.html} shows. */
    public record Content(Plan plan, String basis, List<PaperRow> rows, String signer) {}

    private final Commendations commendations;
    private final Plans plans;
    private final Documents documents;

    Referral(Commendations commendations, Plans plans, Documents documents) {
        this.commendations = commendations;
        this.plans = plans;
        this.documents = documents;
    }

    public void prepare(String planCode) {
        PlanRecord plan = plans.get(planCode);
        List<PaperRow> rows = PaperRow.of(commendations.approved(planCode, Channel.SUPERIOR), candidate -> "");
        documents.store(
                planCode,
                NAME,
                "Danh sách đề nghị cấp trên khen thưởng",
                Paper.render(
                        "referral",
                        new Content(
                                plan.plan(),
                                plan.cited(),
                                rows,
                                plan.plan().signer().name())));
    }
}
