package vn.neuguong.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.plan.Plan.Channel;
import vn.neuguong.plan.Plans;
import vn.neuguong.submission.SubmissionEntries;

/**
 * The cycle of a plan as its people walk it, one step a method, so that a test begins where its own story begins. Every
 * method leaves all due jobs run. Its first half is {@link Collecting}; here the council vets who was nominated.
 */
public class Cycle extends Collecting {

    private static final List<String> MASS_ORGANISATIONS =
            List.of("hoi-nong-dan", "hoi-phu-nu", "hoi-cuu-chien-binh", "doan-thanh-nien", "lien-doan-lao-dong");

    private final Clock clock;

    Cycle(
            Desk desk,
            Jobs jobs,
            FormService forms,
            RepositoryService repository,
            SubmissionEntries submissions,
            Plans plans,
            ObjectMapper json,
            Clock clock) {
        super(desk, jobs, forms, repository, submissions, plans, json);
        this.clock = clock;
    }

    /** A plan for the mass organisations only, each of which nominates so many people; all are screened. */
    public void nominateMany(String plan, int each) {
        nominate(plan, each);
        confirmScreening(plan);
    }

    /** A plan for the mass organisations only: the farmers' union, which stands first, and the women's nominate one each. */
    public void nominateTwo(String plan, PlanChange... changes) {
        PlanChange all = Arrays.stream(changes)
                .reduce(PlanChange.only("NOMINATION").and(PlanChange.audience("mass-organisation")), PlanChange::and);
        startAndIssue(plan, all);
        collect(plan, List.of("hoi-nong-dan", "hoi-phu-nu"));
    }

    /** Each of the mass organisations nominates so many people; all are accepted. */
    public void nominate(String plan, int each) {
        startAndIssue(plan, PlanChange.only("NOMINATION"), PlanChange.audience("mass-organisation"));
        for (String unit : MASS_ORGANISATIONS) {
            String submission = plan + "/nominations/" + unit;
            prepareNominations(
                    submission,
                    IntStream.rangeClosed(1, each)
                            .mapToObj(i -> nomination("Điển hình %02d của %s".formatted(i, unit)))
                            .toList());
            approve(submission);
            accept(submission);
        }
    }

    /** The lead agency confirms the screening as the table proposes it. */
    public void confirmScreening(String plan) {
        desk.submit("lead", "confirmScreening", plan);
        jobs.run();
    }

    /** A council of this many of the demo's council members, the first of them chair. */
    public static Object members(int number) {
        return Desk.json(IntStream.rangeClosed(1, number)
                .mapToObj(i -> Map.of("person", "council" + i, "function", i == 1 ? "CHAIR" : "MEMBER"))
                .toList());
    }

    /** The council is proposed and appointed, and the co-appraising agencies agree. */
    public void appointCouncil(String plan, int members) {
        appointCouncil(plan, members(members));
    }

    /** The same with these members, as the form submits them. */
    public void appointCouncil(String plan, Object members) {
        desk.submit("lead", "proposeCouncil", plan, Map.of("members", members));
        desk.decide("secretary", "decideCouncil", plan, "APPROVE", "");
        plans.get(plan)
                .plan()
                .vetting()
                .coAppraisers()
                .forEach(agency -> desk.decide(desk.anyoneOf(agency), "giveOpinion", plan, "AGREE", ""));
        jobs.run();
    }

    /** The council is called to a session today, from now on. */
    public void callSession(String plan) {
        callSession(plan, today());
    }

    /** The same on another day. */
    public void callSession(String plan, String day) {
        String now = "%tR".formatted(clock.instant().atZone(VietnameseDate.ZONE));
        desk.submit(
                "lead",
                "callSession",
                plan,
                Map.of("sessionDay", day, "startTime", now, "endTime", "23:59", "place", "Hội trường"));
        jobs.run();
    }

    /** The session is convened today with everyone present, called before where it was not yet. */
    public void convene(String plan) {
        convene(plan, Map.of("heldOn", today()));
    }

    /** The same with what the form is filled in with. */
    public void convene(String plan, Map<String, Object> fields) {
        if (!desk.tasks("lead", "callSession", plan).isEmpty()) {
            callSession(plan);
        }
        desk.submit("lead", "conveneCouncil", plan, fields);
        jobs.run();
    }

    /** Both are endorsed by a council of three. */
    public void endorseTwo(String plan, PlanChange... changes) {
        nominateTwo(plan, changes);
        confirmScreening(plan);
        appointCouncil(plan, 3);
        convene(plan);
        endorse(plan, 3);
    }

    /** The office has the decision signed today. */
    public void signDecision(String plan) {
        sign(plan, "signDecision");
    }

    /** The office enters in a task that a paper was signed today. */
    public void sign(String plan, String task) {
        desk.submit("office", task, plan, Map.of("signedOn", today()));
        jobs.run();
    }

    /** All who were endorsed are proposed in each channel of the plan, and are commended in each. */
    public void commend(String plan) {
        List<Channel> channels = plans.get(plan).plan().commendation().channels();
        int endorsed = ((List<?>) desk.read("lead", "submitProposal", plan, "view", Map.class)
                        .get("candidates"))
                .size();
        desk.submit("lead", "submitProposal", plan, Map.of("proposal", Desk.json(Map.of("channels", channels))));
        desk.submit("secretary", "decideCommendations", plan);
        jobs.run();
        if (channels.contains(Channel.OWN)) {
            signDecision(plan);
        }
        if (channels.contains(Channel.STATE)) {
            desk.submit("emulation", "reviewStateDossier", plan, commended(endorsed, "215/QĐ-UBND"));
        }
        if (channels.contains(Channel.SUPERIOR)) {
            desk.submit("lead", "enterSuperiorAnswer", plan, commended(endorsed, "88-QĐ/TU"));
        }
        jobs.run();
    }

    private Map<String, Object> commended(int number, String decision) {
        return Map.of(
                "outcomes",
                rows(number, Map.of("decision", "APPROVE", "reason", "")),
                "decisionNumber",
                decision,
                "decidedOn",
                today());
    }

    private static Object rows(int number, Map<String, ?> row) {
        return Desk.json(Collections.nCopies(number, row));
    }

    /** What is entered for each of these candidates apart, in the same order. */
    public static List<Map<String, Object>> apart(List<Candidate> candidates, List<? extends Map<String, ?>> rows) {
        assertThat(rows).hasSameSizeAs(candidates);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    Map<String, Object> row = new HashMap<>(rows.get(i));
                    row.put("candidates", List.of(candidates.get(i).id()));
                    return row;
                })
                .toList();
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    /** A member marks every candidate the same. */
    public void vote(String plan, String member, String choice) {
        castBallot(plan, member, choice, List.of());
        jobs.run();
    }

    /** A member marks every candidate the same, but for these, by id. */
    public void castBallot(String plan, String member, String choice, List<String> exceptions) {
        desk.submit(
                member,
                "castBallot",
                plan,
                Map.of("ballot", Desk.json(Map.of("choice", choice, "exceptions", exceptions))));
    }

    /** All members agree on everyone, and the chair confirms the minutes. */
    public void endorse(String plan, int members) {
        endorse(
                plan,
                IntStream.rangeClosed(1, members).mapToObj(i -> "council" + i).toArray(String[]::new));
    }

    /** The same by those who have not voted yet. */
    public void endorse(String plan, String... members) {
        for (String member : members) {
            vote(plan, member, "AGREE");
        }
        desk.submit("council1", "confirmMinutes", plan, Map.of("conclusion", "Nhất trí với kết quả kiểm phiếu."));
        jobs.run();
    }
}
