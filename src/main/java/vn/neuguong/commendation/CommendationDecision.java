package vn.neuguong.commendation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.document.Documents;
import vn.neuguong.document.Paper;
import vn.neuguong.document.Register;
import vn.neuguong.document.Signature;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;
import vn.neuguong.nomination.Sessions;
import vn.neuguong.plan.Plan;
import vn.neuguong.plan.Plan.Channel;
import vn.neuguong.plan.PlanRecord;
import vn.neuguong.plan.Plans;

/** The committee's own decision: its number, its paper, its signature, and when it becomes public. */
@Component
@Transactional
public class CommendationDecision {

    public static final String NAME = "quyet-dinh-khen-thuong";

    /** What the template {@code documents/decision.html} shows. */
    public record Content(
            Plan plan,
            String number,
            String place,
            String day,
            String basis,
            String agency,
            String heldOn,
            List<AwardRow> rows,
            String total,
            String signer) {}

    private record Signed(Integer number, LocalDate signedOn, String signer) {}

    private final JdbcClient jdbc;
    private final Commendations commendations;
    private final Certificates certificates;
    private final Bonuses bonuses;
    private final Sessions sessions;
    private final Plans plans;
    private final People people;
    private final Register register;
    private final Documents documents;
    private final CommendationNotices notices;
    private final Clock clock;

    CommendationDecision(
            JdbcClient jdbc,
            Commendations commendations,
            Certificates certificates,
            Bonuses bonuses,
            Sessions sessions,
            Plans plans,
            People people,
            Register register,
            Documents documents,
            CommendationNotices notices,
            Clock clock) {
        this.jdbc = jdbc;
        this.commendations = commendations;
        this.certificates = certificates;
        this.bonuses = bonuses;
        this.sessions = sessions;
        this.plans = plans;
        this.people = people;
        this.register = register;
        this.documents = documents;
        this.notices = notices;
        this.clock = clock;
    }

    /** Assigns the numbers of the decision and of the certificates that it lists. */
    public void assignNumber(String planCode) {
        Plan plan = plans.get(planCode).plan();
        int number = register.number(
                plan.issuer().name(),
                plan.commendation().symbol(),
                plan.issuer().term(),
                registerEntry(planCode));
        jdbc.sql("""
                        insert into commendation_decision (plan_code, number) values (?, ?)
                        on conflict (plan_code) do update set number = excluded.number
                        """).params(planCode, number).update();
        certificates.assign(planCode);
    }

    private static String registerEntry(String planCode) {
        return "decision/" + planCode;
    }

    /** The number as it is written, "01-QĐ/TU". */
    public String number(String planCode) {
        return Register.write(
                signed(planCode).number(),
                plans.get(planCode).plan().commendation().symbol());
    }

    /** Renders the paper; before it is signed it has no date, and the money is that of today's rules. */
    public void render(String planCode) {
        PlanRecord plan = plans.get(planCode);
        Signed signed = signed(planCode);
        String day = signed.signedOn() == null ? VietnameseDate.BLANK : VietnameseDate.inWords(signed.signedOn());
        bonuses.assess(planCode, signed.signedOn() == null ? LocalDate.now(clock) : signed.signedOn());
        Content content = new Content(
                plan.plan(),
                number(planCode),
                plan.plan().issuer().place() + ", " + day,
                day,
                plan.cited(),
                people.groupName(Proposal.PROPOSER),
                VietnameseDate.onPaper(sessions.get(planCode).heldOn()),
                AwardRow.of(commendations.approved(planCode, Channel.OWN), commendations.of(planCode)),
                bonuses.total(planCode),
                signed.signer() == null ? plan.plan().signer().name() : signed.signer());
        documents.store(
                planCode,
                NAME,
                "Quyết định khen thưởng số %s".formatted(number(planCode)),
                Paper.render("decision", content));
    }

    /** Records the signature, renders the decision again with it, and gives it to those it commends. */
    public void sign(String planCode, LocalDate signedOn, String signer) {
        Signature.check(signedOn, signer, register.assignedOn(registerEntry(planCode)), clock);
        int newlySigned = jdbc.sql("""
                        update commendation_decision set signed_on = ?, signer = ?
                        where plan_code = ? and signed_on is null
                        """).params(signedOn, signer, planCode).update();
        if (newlySigned == 0) {
            throw new Refusal("Chữ ký của quyết định này đã được ghi nhận.");
        }
        render(planCode);
        commendations.award(planCode, number(planCode), signedOn);
        plans.step(planCode, "DECISION_SIGNED", "Quyết định số %s, %s".formatted(number(planCode), signer));
    }

    /** Makes the commendations public within the system, and tells the units that nominated; once, however often it is done. */
    public void publish(String planCode) {
        int published =
                jdbc.sql("""
                        insert into commendation_decision (plan_code, published_at) values (?, ?)
                        on conflict (plan_code) do update set published_at = excluded.published_at
                        where commendation_decision.published_at is null
                        """).params(planCode, OffsetDateTime.now(clock)).update();
        if (published == 1) {
            plans.step(planCode, "COMMENDATIONS_PUBLISHED", null);
        }
        notices.results(planCode);
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
                .single();
    }
}
