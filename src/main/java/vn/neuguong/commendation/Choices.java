package vn.neuguong.commendation;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.commendation.CommendationApproval.DecisionRow;
import vn.neuguong.commendation.CommendationApproval.ProposalRow;
import vn.neuguong.commendation.CommendationApproval.Proposed;
import vn.neuguong.engine.Decision;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.nomination.CandidateRows;
import vn.neuguong.plan.Obligation.Subject;
import vn.neuguong.plan.Plan.Channel;
import vn.neuguong.plan.Plans;

/** What the lead agency chooses to propose, and the standing committee to decide: for each candidate some channels. */
@Component
@Transactional
public class Choices {

    private final JdbcClient jdbc;
    private final Commendations commendations;
    private final CommendationSteps steps;
    private final CommendationNotices notices;
    private final Plans plans;

    Choices(
            JdbcClient jdbc,
            Commendations commendations,
            CommendationSteps steps,
            CommendationNotices notices,
            Plans plans) {
        this.jdbc = jdbc;
        this.commendations = commendations;
        this.steps = steps;
        this.notices = notices;
        this.plans = plans;
    }

    /**
     * Keeps what the lead agency proposes, in place of what it may have proposed before.
     */
    public void propose(String planCode, Proposed chosen) {
        if (chosen == null) {
            throw nobodyProposed();
        }
        List<Candidate> endorsed = commendations.endorsed(planCode);
        Map<String, ProposalRow> apart =
                CandidateRows.byCandidate(endorsed, chosen.exceptions(), ProposalRow::candidates);
        refuseWhereDecided(planCode);
        withdraw(planCode);
        List<Channel> offered = offered(planCode);
        ProposalRow common = new ProposalRow(List.of(), chosen.channels(), false);
        for (Candidate candidate : endorsed) {
            ProposalRow row = apart.getOrDefault(candidate.id(), common);
            Set<Channel> channels = channels(offered, row.channels());
            for (Channel channel : channels) {
                insert(planCode, candidate, channel, true, CommendationStatus.PROPOSED, null);
            }
            if (forBook(candidate, channels, row.forBook())) {
                mark("book_proposed", candidate);
            }
        }
        if (commendations.of(planCode).isEmpty()) {
            throw nobodyProposed();
        }
    }

    private static Refusal nobodyProposed() {
        return new Refusal("Tờ trình chưa đề nghị khen thưởng ai. Hãy chọn kênh khen thưởng cho ít nhất một ứng viên.");
    }

    /** What was proposed before gives way to what is proposed now. */
    private void withdraw(String planCode) {
        commendations
                .of(planCode)
                .forEach(commendation -> steps.move(
                        commendation.candidateId(), commendation.channel(), CommendationStatus.PROPOSED, null, null));
        jdbc.sql("delete from commendation where plan_code = ? and status = 'PROPOSED'")
                .param(planCode)
                .update();
    }

    /**
     * Records what the standing committee decided: as was proposed, but for those who have a row.
     *
     * @param rows one that differs from the proposal needs its reason
     * @return the channels in which anyone is commended
     */
    public Set<Channel> decide(String planCode, List<DecisionRow> rows) {
        List<Candidate> endorsed = commendations.endorsed(planCode);
        Map<String, DecisionRow> apart = CandidateRows.byCandidate(endorsed, rows, DecisionRow::candidates);
        refuseWhereDecided(planCode);
        Map<String, Set<Channel>> proposed = commendations.proposed(planCode);
        Set<String> book = commendations.proposedForBook(planCode);
        List<Channel> offered = offered(planCode);
        Set<Channel> used = EnumSet.noneOf(Channel.class);
        for (Candidate candidate : endorsed) {
            Set<Channel> of = proposed.getOrDefault(candidate.id(), Set.of());
            boolean forBook = book.contains(candidate.id());
            List<String> names = of.stream().map(Channel::name).toList();
            DecisionRow row = apart.getOrDefault(candidate.id(), new DecisionRow(List.of(), names, forBook, ""));
            Set<Channel> approved = channels(offered, row.channels());
            decide(planCode, candidate, of, forBook, approved, row);
            used.addAll(approved);
        }
        if (used.isEmpty()) {
            notices.results(planCode); // there will be nothing to publish
        }
        return used;
    }

    /** What is decided stays decided. The rows are locked, so that of two who decide at once the second sees the first. */
    private void refuseWhereDecided(String planCode) {
        boolean decided = jdbc
                .sql("select status from commendation where plan_code = ? order by candidate_id, channel for update")
                .param(planCode)
                .query(CommendationStatus.class)
                .list()
                .stream()
                .anyMatch(status -> status != CommendationStatus.PROPOSED);
        if (decided) {
            throw new Refusal("Việc khen thưởng theo kế hoạch này đã được quyết định, không thể đề nghị hoặc quyết định"
                    + " lại. Hãy tải lại danh sách công việc.");
        }
    }

    private void decide(
            String planCode,
            Candidate candidate,
            Set<Channel> proposed,
            boolean bookProposed,
            Set<Channel> approved,
            DecisionRow row) {
        String reason = Text.clean(row.reason());
        boolean forBook = forBook(candidate, approved, row.forBook());
        if (!(approved.equals(proposed) && forBook == bookProposed) && reason.isEmpty()) {
            throw new Refusal("Quyết định đối với «%s» khác đề nghị của tờ trình. Hãy ghi lý do.", candidate.name());
        }
        for (Channel channel : approved) {
            insert(planCode, candidate, channel, proposed.contains(channel), CommendationStatus.APPROVED, reason);
        }
        proposed.stream()
                .filter(channel -> !approved.contains(channel))
                .forEach(
                        channel -> insert(planCode, candidate, channel, true, CommendationStatus.NOT_APPROVED, reason));
        if (forBook) {
            mark("for_book", candidate);
        }
    }

    /** @throws Refusal where someone who is no model, or is not put to the superior at all, was marked for its book */
    private static boolean forBook(Candidate candidate, Set<Channel> channels, Boolean marked) {
        boolean forBook = Boolean.TRUE.equals(marked);
        if (forBook && candidate.nomination().subject() != Subject.MODEL) {
            throw new Refusal("«%s» không phải là mô hình, nên không đưa vào sách của cấp trên.", candidate.name());
        }
        if (forBook && !channels.contains(Channel.SUPERIOR)) {
            throw new Refusal(
                    "Muốn đưa «%s» vào sách của cấp trên, hãy chọn cả kênh «%s».",
                    candidate.name(), Channel.SUPERIOR.label());
        }
        return forBook;
    }

    /** @param column book_proposed or for_book */
    private void mark(String column, Candidate candidate) {
        jdbc.sql("update commendation set %s = true where candidate_id = ? and channel = 'SUPERIOR'".formatted(column))
                .param(candidate.id())
                .update();
    }

    private void insert(
            String planCode,
            Candidate candidate,
            Channel channel,
            boolean proposed,
            CommendationStatus status,
            String reason) {
        jdbc.sql("""
                        insert into commendation (candidate_id, channel, plan_code, proposed, status, reason)
                        values (?, ?, ?, ?, ?, ?) on conflict (candidate_id, channel)
                            do update set status = excluded.status, reason = excluded.reason
                            where commendation.status = 'PROPOSED'
                        """)
                .params(candidate.id(), channel.name(), planCode, proposed, status.name(), reason)
                .update();
        boolean decidesProposal = proposed && status != CommendationStatus.PROPOSED;
        steps.move(candidate.id(), channel, decidesProposal ? CommendationStatus.PROPOSED : null, status, reason);
    }

    private List<Channel> offered(String planCode) {
        return plans.get(planCode).plan().commendation().channels();
    }

    private static Set<Channel> channels(List<Channel> offered, List<String> chosen) {
        Function<String, Channel> choose = channel -> Decision.choose(channel, offered);
        return (chosen == null ? List.<String>of() : chosen)
                .stream().map(choose).collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
    }
}
