package vn.neuguong.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** How a test's plan differs from Đức Phổ 2022. */
@FunctionalInterface
public interface PlanChange {

    void applyTo(ObjectNode plan);

    /** Other classes of units have to submit. */
    static PlanChange audience(String... classes) {
        return eachObligation(obligation -> {
            ArrayNode audience = obligation.putArray("audience");
            Arrays.stream(classes).forEach(audience::add);
        });
    }

    /** A unit is exempt from everything. */
    static PlanChange exempt(String unit, String reason) {
        return eachObligation(obligation ->
                obligation.putArray("exemptions").addObject().put("unit", unit).put("reason", reason));
    }

    /** Everything is due then, with nothing that would have to come after it. */
    static PlanChange deadline(String deadline) {
        return eachObligation(obligation -> {
                    obligation.put("deadline", deadline);
                    obligation.remove("closing");
                })
                .and(plan -> plan.remove(List.of("synthesis", "conference")));
    }

    /** Units are reminded so many days before. */
    static PlanChange reminders(int... days) {
        return eachObligation(obligation -> {
            ArrayNode reminders = obligation.putArray("reminders");
            Arrays.stream(days).forEach(reminders::add);
        });
    }

    default PlanChange and(PlanChange other) {
        return plan -> {
            applyTo(plan);
            other.applyTo(plan);
        };
    }

    /** Each unit may nominate so many. */
    static PlanChange quota(String quota) {
        return eachObligation(obligation -> {
            if (obligation.path("kind").asText().equals("NOMINATION")) {
                obligation.putObject("quota").put("default", quota);
            }
        });
    }

    /** A file of this item of the dossier has to be attached. */
    static PlanChange requiredFile(String item) {
        return eachObligation(obligation -> {
            for (JsonNode paper : obligation.withArray("dossier")) {
                if (paper.path("code").asText().equals(item)) {
                    ((ObjectNode) paper).put("file", "REQUIRED");
                }
            }
        });
    }

    /** The plan asks for one kind of obligation only. */
    static PlanChange only(String kind) {
        return plan -> {
            ArrayNode obligations = plan.withArray("obligations");
            for (int i = obligations.size() - 1; i >= 0; i--) {
                if (!obligations.get(i).path("kind").asText().equals(kind)) {
                    obligations.remove(i);
                }
            }
        };
    }

    /** The list of candidates is public for so many days before the council meets. */
    static PlanChange publicationDays(int days) {
        return plan -> plan.withObject("/vetting").put("publicationDays", days);
    }

    /** The council must have an odd number of members. */
    static PlanChange oddCouncil() {
        return plan -> plan.withObject("/vetting").put("oddCouncil", true);
    }

    /** The plan states a term of the vote. */
    static PlanChange rule(String term, Object value) {
        return plan -> plan.withObject("/vetting/rule").putPOJO(term, value);
    }

    /** Candidates of a kind need another majority. */
    static PlanChange subjectRule(String subject, String term, String value) {
        return plan -> plan.withArray("/vetting/subjectRules")
                .addObject()
                .put("subject", subject)
                .put(term, value);
    }

    /** Only so many of a subject can be commended. */
    static PlanChange places(String subject, int places) {
        return plan -> plan.withObject("/commendation/places").put(subject, places);
    }

    /** The list is public for so many days, for everyone on a page of its own. */
    static PlanChange publicPage(int days) {
        return publicationDays(days).and(plan -> plan.withObject("/vetting").put("publicPage", true));
    }

    private static PlanChange eachObligation(Consumer<ObjectNode> change) {
        return plan -> {
            for (JsonNode obligation : plan.withArray("obligations")) {
                change.accept((ObjectNode) obligation);
            }
        };
    }
}
