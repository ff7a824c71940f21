package vn.neuguong.commendation;

import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.document.Register;
import vn.neuguong.plan.Plan;
import vn.neuguong.plan.Plan.Channel;
import vn.neuguong.plan.Plans;

/** The numbers of our own certificates (giấy khen), one for each commendation, from a register of their own. */
@Component
@Transactional
class Certificates {

    private final JdbcClient jdbc;
    private final Commendations commendations;
    private final Plans plans;
    private final Register register;

    Certificates(JdbcClient jdbc, Commendations commendations, Plans plans, Register register) {
        this.jdbc = jdbc;
        this.commendations = commendations;
        this.plans = plans;
        this.register = register;
    }

    /** Numbers the certificates of all who are approved, in the order of the decision's list; done twice it changes nothing. */
    void assign(String planCode) {
        Plan plan = plans.get(planCode).plan();
        String symbol = plan.commendation().certificates();
        Function<String, Integer> number = candidateId ->
                register.number(plan.issuer().name(), symbol, plan.issuer().term(), registerEntry(candidateId));
        commendations.approved(planCode, Channel.OWN).forEach(candidate -> jdbc.sql(
                        "update commendation set certificate_number = ? where candidate_id = ? and channel = 'OWN'")
                .params(Register.write(number.apply(candidate.id()), symbol), candidate.id())
                .update());
    }

    static String registerEntry(String candidateId) {
        return "certificate/" + candidateId;
    }
}
