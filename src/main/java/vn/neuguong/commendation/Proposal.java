package vn.neuguong.commendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.commendation.CommendationApproval.Proposed;
import vn.neuguong.document.Documents;
import vn.neuguong.document.Paper;
import vn.neuguong.engine.People;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.nomination.Remarks;
import vn.neuguong.nomination.Sessions;
import vn.neuguong.nomination.Sessions.Session;
import vn.neuguong.plan.Plan;
import vn.neuguong.plan.Plan.Channel;
import vn.neuguong.plan.PlanRecord;
import vn.neuguong.plan.Plans;

/** Tờ trình: whom the lead agency proposes to the standing committee, and in which channels. */
@Component
@Transactional
public class Proposal {

    public static final String NAME = "to-trinh-khen-thuong";

    /** The group of the agency that proposes. */
    static final String PROPOSER = "leadAgency";

    /**
     * What the template {@code documents/proposal.html} shows.
     *
     * @param others names of those endorsed and not proposed; null where there are none
     * @param draft before the lead agency has chosen the channels
     */
    public record Content(
            Plan plan,
            String type,
            String agency,
            String place,
            String basis,
            String heldOn,
            String ballots,
            List<String> opinions,
            List<String> objections,
            int endorsed,
            List<PaperRow> rows,
            String others,
            boolean draft) {}

    private final Commendations commendations;
    private final Choices choices;
    private final Sessions sessions;
    private final Remarks remarks;
    private final Plans plans;
    private final People people;
    private final Documents documents;
    private final Clock clock;

    Proposal(
            Commendations commendations,
            Choices choices,
            Sessions sessions,
            Remarks remarks,
            Plans plans,
            People people,
            Documents documents,
            Clock clock) {
        this.commendations = commendations;
        this.choices = choices;
        this.sessions = sessions;
        this.remarks = remarks;
        this.plans = plans;
        this.people = people;
        this.documents = documents;
        this.clock = clock;
    }

    /** A draft with everyone whom the council endorsed; the channels are still to be chosen. */
    public void draft(String planCode) {
        render(planCode, commendations.endorsed(planCode), true);
    }

    /** Records what is proposed, and renders the paper that the standing committee reads from it. */
    public void submit(String planCode, Proposed chosen) {
        choices.propose(planCode, chosen);
        Set<String> proposed = commendations.proposed(planCode).keySet();
        List<Candidate> listed = commendations.endorsed(planCode).stream()
                .filter(candidate -> proposed.contains(candidate.id()))
                .toList();
        render(planCode, listed, false);
    }

    private void render(String planCode, List<Candidate> listed, boolean draft) {
        PlanRecord plan = plans.get(planCode);
        Session session = sessions.get(planCode);
        List<Candidate> endorsed = commendations.endorsed(planCode);
        Map<String, Set<Channel>> proposed = commendations.proposed(planCode);
        String others = endorsed.stream()
                .filter(candidate -> !listed.contains(candidate))
                .map(Candidate::name)
                .collect(Collectors.joining("; "));
        Content content = new Content(
                plan.plan(),
                "TTr",
                people.groupName(PROPOSER),
                plan.plan().issuer().place() + ", "
                        + (draft ? VietnameseDate.BLANK : VietnameseDate.inWords(LocalDate.now(clock))),
                plan.cited(),
                VietnameseDate.onPaper(session.heldOn()),
                session.rule().ballotsInWords(),
                remarks.opinions(planCode),
                remarks.objections(planCode),
                endorsed.size(),
                PaperRow.of(listed, candidate -> labels(proposed.getOrDefault(candidate.id(), Set.of()))),
                others.isEmpty() ? null : others,
                draft);
        documents.store(planCode, NAME, "Tờ trình đề nghị khen thưởng", Paper.render("proposal", content));
    }

    private static String labels(Set<Channel> channels) {
        return channels.stream().map(Channel::label).collect(Collectors.joining("; "));
    }
}
