package vn.neuguong.commendation;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.neuguong.nomination.Candidate;
import vn.neuguong.plan.Plan;
import vn.neuguong.plan.Plans;

/** The decision that takes a commendation back: its number, its paper, its signature, and what they change. */
@Component
@Transactional
public class RevocationDecision {

    /** What the template {@code documents/revocation.html} shows. */
    public record Content(
            Plan plan,
            String number,
            String place,
            String agency,
            Candidate candidate,
            Commendation commendation,
            String awardedOn,
            String money,
            Revocation revocation,
            String signer) {}

    private final JdbcClient jdbc;
    private final Revocations revocations;
    private final Commendations commendations;
    private final Plans plans;
    private final People people;
    private final Register register;
    private final Documents documents;
    private final CommendationNotices notices;
    private final Clock clock;

    RevocationDecision(
            JdbcClient jdbc,
            Revocations revocations,
            Commendations commendations,
            Plans plans,
            People people,
            Register register,
            Documents documents,
            CommendationNotices notices,
            Clock clock) {
        this.jdbc = jdbc;
        this.revocations = revocations;
        this.commendations = commendations;
        this.plans = plans;
        this.people = people;
        this.register = register;
        this.documents = documents;
        this.notices = notices;
        this.clock = clock;
    }

    /** Under which name the paper of a revocation is stored. */
    public static String name(Revocation revocation) {
        return "quyet-dinh-thu-hoi-" + revocation.id();
    }

    /** The number comes from the register of all decisions of the committee. */
    public void assignNumber(String candidateId) {
        Revocation revocation = revocations.get(candidateId);
        Plan plan = plans.get(revocation.planCode()).plan();
        String symbol = plan.commendation().symbol();
        int number = register.number(plan.issuer().name(), symbol, plan.issuer().term(), registerEntry(revocation));
        jdbc.sql("update revocation set number = ? where id = ?")
                .params(Register.write(number, symbol), revocation.id())
                .update();
    }

    private static String registerEntry(Revocation revocation) {
        return "revocation/" + revocation.id();
    }

    /** Renders the paper; before it is signed it has no date. */
    public void render(String candidateId) {
        Revocation revocation = revocations.get(candidateId);
        Plan plan = plans.get(revocation.planCode()).plan();
        Commendation commendation = commendations.own(revocation.planCode(), candidateId);
        Content content = new Content(
                plan,
                revocation.number(),
                plan.issuer().place() + ", "
                        + (revocation.signedOn() == null
                                ? VietnameseDate.BLANK
                                : VietnameseDate.inWords(revocation.signedOn())),
                people.groupName(Proposal.PROPOSER),
                commendations.candidate(revocation.planCode(), candidateId),
                commendation,
                VietnameseDate.format(commendation.decidedOn()),
                commendation.bonus() == null ? null : AwardMoney.write(commendation.bonus()),
                revocation,
                revocation.signer() == null ? plan.signer().name() : revocation.signer());
        documents.store(
                revocation.planCode(),
                name(revocation),
                "Quyết định thu hồi khen thưởng số %s".formatted(revocation.number()),
                Paper.render("revocation", content));
    }

    /** Records the signature; from then on the commendation is revoked, and register and papers say so. */
    public void sign(String candidateId, LocalDate signedOn, String signer) {
        Revocation revocation = revocations.get(candidateId);
        Signature.check(signedOn, signer, register.assignedOn(registerEntry(revocation)), clock);
        int signed = jdbc.sql("""
                        update revocation set status = 'REVOKED', signed_on = ?, signer = ?
                        where id = ? and status = 'APPROVED'
                        """).params(signedOn, signer, revocation.id()).update();
        if (signed == 0) {
            throw new Refusal("Chữ ký của quyết định này đã được ghi nhận.");
        }
        String remark = "Đã thu hồi theo Quyết định số %s, ngày %s"
                .formatted(revocation.number(), VietnameseDate.format(signedOn));
        commendations.revoke(candidateId, remark);
        render(candidateId);
        register.remark(Certificates.registerEntry(candidateId), remark);
        Candidate candidate = commendations.candidate(revocation.planCode(), candidateId);
        documents.remark(
                revocation.planCode(), CommendationDecision.NAME, "«%s»: %s.".formatted(candidate.name(), remark));
        notices.revoked(revocations.get(candidateId), candidate);
    }
}
