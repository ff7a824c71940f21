package vn.neuguong.commendation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.document.Documents;
import vn.neuguong.document.Paper;
import vn.neuguong.document.Register;
import vn.neuguong.document.Signature;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.plan.Plan;
import vn.neuguong.plan.Plan.Channel;
import vn.neuguong.plan.Plans;

/** The papers of the commendations: proposal, decision, referral; as HTML. */
@Component
@Transactional
public class CommendationPapers {

    public static final String PROPOSAL = "to-trinh-khen-thuong";
    public static final String DECISION = "quyet-dinh-khen-thuong";
    public static final String REFERRAL = "de-nghi-cap-tren";

    /** A row of the list in a paper. */
    public record Row(int index, String name, String subject, String position, String unit, String tally) {}

    /** What the templates {@code documents/*.html} of this package show. */
    public record Content(Plan plan, String number, String place, String signer, List<Row> rows) {}

    private record Signed(Integer number, LocalDate signedOn, String signer) {}

    private final JdbcClient jdbc;
    private final Commendations commendations;
    private final Plans plans;
    private final Register register;
    private final Documents documents;
    private final Clock clock;

    CommendationPapers(
            JdbcClient jdbc,
            Commendations commendations,
            Plans plans,
            Register register,
            Documents documents,
            Clock clock) {
        this.jdbc = jdbc;
        this.commendations = commendations;
        this.plans = plans;
        this.register = register;
        this.documents = documents;
        this.clock = clock;
    }

    public void draftProposal(String planCode) {
        render(planCode, PROPOSAL, "Tờ trình đề nghị khen thưởng", "proposal", commendations.endorsed(planCode));
    }

    public void assignNumber(String planCode) {
        Plan plan = plans.get(planCode).plan();
        int number = register.number(
                plan.issuer().name(),
                plan.commendation().symbol(),
                plan.issuer().term(),
                "decision/" + planCode);
        jdbc.sql("""
                        insert into commendation_decision (plan_code, number) values (?, ?)
                        on conflict (plan_code) do update set number = excluded.number
                        """).params(planCode, number).update();
    }

    /** The number of our decision as it is written, "01-QĐ/TU". */
    public String number(String planCode) {
        return Register.write(
                signed(planCode).number(),
                plans.get(planCode).plan().commendation().symbol());
    }

    public void renderDecision(String planCode) {
        String title = "Quyết định khen thưởng số %s".formatted(number(planCode));
        render(planCode, DECISION, title, "decision", commendations.approved(planCode, Channel.OWN));
    }

    /** Records the signature, renders the decision again with it, and gives it to those it commends. */
    public void sign(String planCode, LocalDate signedOn, String signer) {
        Signature.check(signedOn, signer, clock);
        jdbc.sql("update commendation_decision set signed_on = ?, signer = ? where plan_code = ?")
                .params(signedOn, signer, planCode)
                .update();
        renderDecision(planCode);
        commendations.award(planCode, Channel.OWN, number(planCode), signedOn);
    }

    public void prepareReferral(String planCode) {
        render(
                planCode,
                REFERRAL,
                "Danh sách đề nghị cấp trên khen thưởng",
                "referral",
                commendations.approved(planCode, Channel.SUPERIOR));
    }

    /** Makes the commendations public within the system. */
    public void publish(String planCode) {
        jdbc.sql("""
                        insert into commendation_decision (plan_code, published_at) values (?, ?)
                        on conflict (plan_code) do update
                            set published_at = coalesce(commendation_decision.published_at, excluded.published_at)
                        """).params(planCode, OffsetDateTime.now(clock)).update();
    }

    public boolean isPublished(String planCode) {
        return jdbc.sql("select count(*) from commendation_decision where plan_code = ? and published_at is not null")
                        .param(planCode)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Signed signed(String planCode) {
        return jdbc.sql("select number, signed_on, signer from commendation_decision where plan_code = ?")
                .param(planCode)
                .query(Signed.class)
                .optional()
                .orElse(new Signed(null, null, null));
    }

    private void render(String planCode, String name, String title, String template, List<Candidate> listed) {
        Plan plan = plans.get(planCode).plan();
        Signed signed = signed(planCode);
        String day = VietnameseDate.inWords(signed.signedOn() == null ? LocalDate.now(clock) : signed.signedOn());
        String number = signed.number() == null
                ? "…"
                : Register.write(signed.number(), plan.commendation().symbol());
        String signer = signed.signer() == null ? plan.signer().name() : signed.signer();
        Content content = new Content(plan, number, plan.issuer().place() + ", " + day, signer, rows(listed));
        documents.store(planCode, name, title, Paper.render(template, content));
    }

    private static List<Row> rows(List<Candidate> listed) {
        return IntStream.range(0, listed.size())
                .mapToObj(i -> row(i + 1, listed.get(i)))
                .toList();
    }

    private static Row row(int index, Candidate candidate) {
        return new Row(
                index,
                candidate.name(),
                candidate.nomination().subject().label(),
                candidate.nomination().position(),
                candidate.unitName(),
                candidate.tally());
    }
}
