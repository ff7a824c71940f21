package vn.neuguong.plan;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.document.Documents;
import vn.neuguong.document.Paper;
import vn.neuguong.plan.Plan.Basis;
import vn.neuguong.plan.Plan.Recipient;

/** The paper of a plan, in the layout of 36-HD/VPTW, as HTML. */
@Component
@Transactional
public class PlanPaper {

    /** What the template {@code documents/plan.html} shows, as the paper words it; bases is null where there are none. */
    public record Content(
            Plan plan,
            String number,
            String place,
            String bases,
            List<String> recipients,
            String signer,
            List<Obligation> annexes) {}

    public static final String NAME = "ke-hoach";

    private final Plans plans;
    private final PlanWarnings warnings;
    private final Documents documents;

    PlanPaper(Plans plans, PlanWarnings warnings, Documents documents) {
        this.plans = plans;
        this.warnings = warnings;
        this.documents = documents;
    }

    /** Renders the paper with what is known of number and signature. */
    public void render(String code) {
        PlanRecord plan = plans.get(code);
        String title = "Kế hoạch số %s".formatted(plan.writtenNumber());
        documents.store(code, NAME, title, Paper.render("plan", content(plan)));
    }

    /**
     * Records the signature and renders the paper again, now with the day and the signer.
     *
     * @param confirmed whether whoever signs has seen that deadlines are past
     */
    public void sign(String code, LocalDate signedOn, String signer, Boolean confirmed) {
        warnings.checkPast(plans.get(code).plan(), Boolean.TRUE.equals(confirmed));
        plans.sign(code, signedOn, signer);
        render(code);
    }

    private static Content content(PlanRecord record) {
        Plan plan = record.plan();
        String day = record.signedOn() == null ? "ngày … tháng … năm …" : VietnameseDate.inWords(record.signedOn());
        return new Content(
                plan,
                record.writtenNumber(),
                plan.issuer().place() + ", " + day,
                plan.bases().isEmpty()
                        ? null
                        : String.join(
                                "; ",
                                plan.bases().stream().map(PlanPaper::write).toList()),
                plan.recipients().stream().map(PlanPaper::write).toList(),
                record.signer() == null ? plan.signer().name() : record.signer(),
                plan.obligations().stream()
                        .filter(obligation -> !obligation.outline().isEmpty())
                        .toList());
    }

    private static String write(Basis basis) {
        String written =
                "%s số %s ngày %s".formatted(basis.document(), basis.number(), VietnameseDate.onPaper(basis.date()));
        String issued = basis.issuer() == null ? written : written + " của " + basis.issuer();
        return basis.about() == null ? issued : issued + " về " + basis.about();
    }

    private static String write(Recipient recipient) {
        return recipient.purpose() == null ? recipient.name() : recipient.name() + " (" + recipient.purpose() + ")";
    }
}
