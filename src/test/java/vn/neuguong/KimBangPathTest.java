package vn.neuguong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.commendation.Commendation;
import vn.neuguong.commendation.CommendationDecision;
import vn.neuguong.commendation.CommendationStatus;
import vn.neuguong.commendation.Commendations;
import vn.neuguong.commendation.Referral;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.directory.DirectoryImport;
import vn.neuguong.directory.Upload;
import vn.neuguong.document.Documents;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.nomination.CandidateStatus;
import vn.neuguong.nomination.Candidates;
import vn.neuguong.nomination.Tally;
import vn.neuguong.nomination.Vote;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Plan.Channel;
import vn.neuguong.plan.Plans;
import vn.neuguong.submission.ProgressBoard;
import vn.neuguong.submission.SubmissionEntries;
import vn.neuguong.submission.SubmissionStatus;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Filling;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.Manners;
import vn.neuguong.testing.PlanRun;
import vn.neuguong.testing.SystemTest;

/**
 * Plan 83-KH/HU of Kim Bảng, 29 March 2022, with forty units, from issue to close and to a revocation after it. All
 * numbers are worked out by hand from the plan's clauses and from what is told here of units and members.
 */
@SystemTest
class KimBangPathTest {

    private static final String PLAN = "kim-bang-40-2022";

    /** V.3: "các chi, đảng bộ trực thuộc, Mặt trận, tổ chức chính trị - xã hội": 21 committees, 13 cells, 1 and 5. */
    private static final int UNITS = 40;

    private static final String SILENT = "thpt-so-2";
    private static final String WAIVED = "vien-kiem-sat";
    private static final int ACCEPTED = UNITS - 2;

    /** V.3: "Đảng bộ: mỗi đơn vị 01 đến 02 mô hình"; these give two, all others one. */
    private static final List<String> GIVE_TWO =
            List.of("pho-an", "pho-chau", "pho-hoa", "kb-db-1", "kb-db-2", "kb-db-3", "kb-db-4", "kb-db-5", "kb-db-6");

    private static final int CANDIDATES = ACCEPTED + 9;

    /** Without the unit that names no criterion (III.2) and the one that never brings its second set (III.3: "02 bộ"). */
    private static final int ELIGIBLE = CANDIDATES - 2;

    /** Two are voted down: one at once by 3 to 4, one after two ties. */
    private static final int ENDORSED = ELIGIBLE - 2;

    private static final int MEMBERS = 7;

    /** The standing committee leaves one out. */
    private static final int OWN = ENDORSED - 1;

    private static final Manners MANNERS = new Manners(
            Set.of(SILENT),
            Set.of(),
            Set.of(WAIVED),
            GIVE_TWO.stream().collect(Collectors.toMap(Function.identity(), unit -> 2)));

    @Autowired
    private PlanRun run;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Filling filling;

    @Autowired
    private DirectoryImport directory;

    @Autowired
    private Plans plans;

    @Autowired
    private ProgressBoard board;

    @Autowired
    private SubmissionEntries submissions;

    @Autowired
    private Candidates candidates;

    @Autowired
    private Vote vote;

    @Autowired
    private Tally tally;

    @Autowired
    private Commendations commendations;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestRestTemplate http;

    @BeforeEach
    void twelve_units_join_those_of_the_demo() {
        importUnits("");
    }

    /** So that they are in no other test's audience: they have existed for one day. */
    @AfterEach
    void they_have_ended_before_the_plan_began() {
        importUnits("2022-03-01");
    }

    @Test
    void forty_units_from_issue_to_a_revocation() {
        issue();
        collectNominations();
        collectReports();
        screen();
        supplement();
        vote();
        voteOnceMore();
        propose();
        decide();
        answer();
        revoke();
    }

    /** IV.1 lets the state commend, too; the lead agency adds that channel to the catalogue's two. */
    private void issue() {
        run.start(PLAN, "kim-bang-2022", "2022-03-28");
        cycle.draft(PLAN, draft -> {
            draft.put("next", "CONTINUE");
            draft.withObject("/commendation").withArray("channels").add("STATE");
        });
        run.issue(PLAN, "2022-03-29");
        assertThat(board.ofPlan(PLAN)).hasSize(3).allSatisfy(progress -> assertThat(progress.open())
                .isEqualTo(UNITS));
    }

    private void collectNominations() {
        run.at("2022-04-04T23:59:59+07:00"); // III.3: "trước ngày 05/4/2022"
        refused("pho-an", 3, "Số lượng đề nghị là 03, trong khi chỉ tiêu của đơn vị là từ 01 đến 02.");
        refused("pho-an", 0, "Số lượng đề nghị là 00, trong khi chỉ tiêu của đơn vị là từ 01 đến 02.");
        for (String unit : List.of("kb-cb-1", "mat-tran", "hoi-phu-nu")) { // V.3: "01 mô hình"
            refused(unit, 2, "Số lượng đề nghị là 02, trong khi chỉ tiêu của đơn vị là 01.");
        }
        assertThat(board.ofPlan(PLAN))
                .allSatisfy(progress -> assertThat(progress.open()).isEqualTo(UNITS));

        nominate("pho-minh", Map.of("dossier", List.of("proposal", "summary-list")));
        nominate("toa-an", Map.of("sets", 1));
        nominate("hoi-nong-dan", Map.of("criteria", List.of()));
        submitAll("nominations");
        check("nominations");
    }

    private void refused(String unit, int number, String refusal) {
        List<Map<String, Object>> rows = IntStream.rangeClosed(1, number)
                .mapToObj(i -> Filling.nomination(obligation(), unit, i))
                .toList();
        assertThatThrownBy(() -> desk.submit(
                        unit + ".clerk",
                        "prepareNominations",
                        PLAN + "/nominations/" + unit,
                        Map.of("nominations", Desk.json(rows))))
                .hasMessageContaining(refusal);
    }

    private void nominate(String unit, Map<String, Object> otherwise) {
        Map<String, Object> nomination = Filling.nomination(obligation(), unit, 1);
        nomination.putAll(otherwise);
        String id = PLAN + "/nominations/" + unit;
        cycle.prepareNominations(id, List.of(nomination));
        cycle.approve(id);
    }

    private Obligation obligation() {
        return plans.obligation(PLAN, "nominations");
    }

    private void collectReports() {
        run.at("2022-04-09T23:59:59+07:00"); // V.3: "trước ngày 10/4/2022"
        for (String obligation : List.of("own-plan", "review-report")) {
            submitAll(obligation);
            check(obligation);
        }
        run.at("2022-04-20T00:00:00+07:00");
        board.ofPlan(PLAN).forEach(progress -> assertThat(
                        List.of(progress.accepted(), progress.waived(), progress.notSubmitted()))
                .containsExactly(ACCEPTED, 1, 1));
    }

    private void submitAll(String obligation) {
        submissions.withUnit(PLAN + "/" + obligation).stream()
                .filter(entry -> !entry.unitCode().equals(SILENT))
                .forEach(entry -> filling.submit(entry.id(), MANNERS));
    }

    private void check(String obligation) {
        submissions.ofPlan(PLAN).stream()
                .filter(entry -> entry.obligationCode().equals(obligation))
                .filter(entry -> entry.status() == SubmissionStatus.SUBMITTED)
                .forEach(entry -> desk.decide(
                        "lead",
                        "checkSubmission",
                        entry.id(),
                        entry.unitCode().equals(WAIVED) ? "WAIVE" : "ACCEPT",
                        entry.unitCode().equals(WAIVED) ? "Đã nộp chung với ngành dọc" : ""));
        jobs.run();
    }

    private void screen() {
        assertCandidates(Map.of(CandidateStatus.ASSEMBLED, CANDIDATES));
        assertThat(proposed("pho-minh", "toa-an")).containsOnly(CandidateStatus.INCOMPLETE);
        assertThat(proposed("hoi-nong-dan")).containsOnly(CandidateStatus.INELIGIBLE);
        cycle.confirmScreening(PLAN);
        assertCandidates(Map.of(
                CandidateStatus.ELIGIBLE, ELIGIBLE - 1, CandidateStatus.INCOMPLETE, 2, CandidateStatus.INELIGIBLE, 1));
    }

    private List<CandidateStatus> proposed(String... units) {
        return candidates.of(PLAN).stream()
                .filter(candidate -> List.of(units).contains(candidate.unitCode()))
                .map(Candidate::proposed)
                .toList();
    }

    /** One unit brings what is missing, one does not; neither is asked twice. */
    private void supplement() {
        run.at("2022-04-22T08:00:00+07:00");
        Map<String, Object> supplement =
                Map.of("dossier", List.of("proposal", "summary-list", "achievement-report"), "sets", 2);
        desk.submit("pho-minh.clerk", "supplementDossier", PLAN, Map.of("supplements", Desk.json(List.of(supplement))));
        run.at("2022-04-24T00:00:00+07:00"); // screened on the 20th, and three days to supplement
        assertThat(desk.tasks("toa-an.clerk", "supplementDossier", PLAN)).isEmpty();
        assertThat(proposed("pho-minh")).containsOnly(CandidateStatus.ELIGIBLE);
        assertThat(proposed("toa-an")).containsOnly(CandidateStatus.INCOMPLETE);

        assertThatThrownBy(() -> cycle.confirmScreening(PLAN)).hasMessageContaining("đã được trả về bổ sung một lần");
        List<Candidate> court = candidates.of(PLAN).stream()
                .filter(candidate -> candidate.unitCode().equals("toa-an"))
                .toList();
        Map<String, String> row = Map.of("decision", "INELIGIBLE", "reason", "Không bổ sung hồ sơ trong thời hạn");
        desk.submit("lead", "confirmScreening", PLAN, Map.of("screening", Desk.json(Cycle.apart(court, List.of(row)))));
        jobs.run();
        assertCandidates(Map.of(CandidateStatus.ELIGIBLE, ELIGIBLE, CandidateStatus.INELIGIBLE, 2));
    }

    /**
     * Who disagrees on whom: council6 is recused from one of pho-an's models and council7 from the other, so that on
     * each of them six vote, and three of six are a tie.
     */
    private static final Map<String, Set<String>> FIRST_ROUND = Map.of(
            "pho-an/1", Set.of("council4", "council5", "council6"), // 3 : 3
            "pho-an/2", Set.of("council4", "council5", "council7"), // 3 : 3
            "pho-chau/1", Set.of("council4", "council5", "council6", "council7"), // 3 : 4, half of seven is 3.5
            "pho-chau/2", Set.of("council5", "council6", "council7")); // 4 : 3

    private static final Map<String, Set<String>> SECOND_ROUND = Map.of(
            "pho-an/1", Set.of("council5", "council6"), // 4 : 2
            "pho-an/2", Set.of("council4", "council5", "council7")); // 3 : 3, and there is no third round

    private void vote() {
        cycle.appointCouncil(PLAN, MEMBERS);
        Map<String, String> recused = Map.of("council6", "pho-an/2", "council7", "pho-an/1");
        List<Map<String, Object>> attendance = IntStream.rangeClosed(1, MEMBERS)
                .mapToObj(i -> recused.get("council" + i))
                .map(model -> Map.<String, Object>of(
                        "present", true, "recusedFrom", model == null ? List.of() : List.of(id(model))))
                .toList();
        cycle.convene(PLAN, Map.of("heldOn", "2022-04-24", "attendance", Desk.json(attendance)));
        castAll(FIRST_ROUND);
        // 45 candidates and 7 members, less two recusals; 3 + 3 + 4 + 3 against
        assertThat(votes(1)).containsExactly(45 * 7 - 2 - 13, 13);
        assertCandidates(Map.of(
                CandidateStatus.ENDORSED, ELIGIBLE - 3,
                CandidateStatus.NOT_ENDORSED, 1,
                CandidateStatus.ELIGIBLE, 2,
                CandidateStatus.INELIGIBLE, 2));
    }

    private void voteOnceMore() {
        castAll(SECOND_ROUND);
        assertThat(votes(2)).containsExactly(7, 5); // two candidates, six votes each
        assertCandidates(Map.of(
                CandidateStatus.ENDORSED, ENDORSED, CandidateStatus.NOT_ENDORSED, 2, CandidateStatus.INELIGIBLE, 2));
        assertThat(desk.read("council1", "confirmMinutes", PLAN, "view", Map.class)
                        .get("text")
                        .toString())
                .contains("4 đồng ý, 2 không đồng ý", "3 đồng ý, 3 không đồng ý", "3 đồng ý, 4 không đồng ý");
        desk.submit("council1", "confirmMinutes", PLAN, Map.of("conclusion", "Nhất trí với kết quả kiểm phiếu."));
        jobs.run();
    }

    private void castAll(Map<String, Set<String>> against) {
        for (int i = 1; i <= MEMBERS; i++) {
            String member = "council" + i;
            List<String> ballot =
                    vote.ballot(PLAN, member).stream().map(Candidate::id).toList();
            List<String> refused = against.keySet().stream()
                    .filter(model -> against.get(model).contains(member))
                    .map(KimBangPathTest::id)
                    .toList();
            if (member.equals("council5")) { // who marks the same ballot the other way round
                List<String> agreed = new ArrayList<>(ballot);
                agreed.removeAll(refused);
                cycle.castBallot(PLAN, member, "DISAGREE", agreed);
            } else {
                cycle.castBallot(PLAN, member, "AGREE", refused);
            }
        }
        jobs.run();
    }

    private static String id(String model) {
        return PLAN + "/nominations/" + model;
    }

    private List<Integer> votes(int round) {
        List<Tally.Count> counts = tally.counts(PLAN).stream()
                .filter(count -> count.round() == round)
                .toList();
        return List.of(
                counts.stream().mapToInt(Tally.Count::agree).sum(),
                counts.stream().mapToInt(Tally.Count::disagree).sum());
    }

    private void assertCandidates(Map<CandidateStatus, Integer> numbers) {
        Map<CandidateStatus, Integer> found =
                candidates.of(PLAN).stream().collect(Collectors.toMap(Candidate::status, candidate -> 1, Integer::sum));
        assertThat(found).isEqualTo(numbers);
        assertThat(numbers.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CANDIDATES);
    }

    /** All for our own commendation, the first ten for the state's, the first five for the province's, three for its book. */
    private void propose() {
        List<Map<String, Object>> rows = IntStream.range(0, 10)
                .mapToObj(i -> Map.<String, Object>of("channels", channels(i, 10, 5), "forBook", i < 3))
                .toList();
        List<Candidate> first = commendations.endorsed(PLAN).subList(0, 10);
        Map<String, Object> proposal = Map.of("channels", List.of("OWN"), "exceptions", Cycle.apart(first, rows));
        desk.submit("lead", "submitProposal", PLAN, Map.of("proposal", Desk.json(proposal)));
        assertCommendations(Map.of(CommendationStatus.PROPOSED, ENDORSED + 10 + 5));
    }

    /** The last is not commended at all, the tenth not by the state, the fifth not by the province, the third not in its book. */
    private void decide() {
        List<Integer> otherwise = List.of(2, 4, 9, ENDORSED - 1);
        List<Map<String, Object>> rows = otherwise.stream()
                .map(i -> Map.of(
                        "channels",
                        i == ENDORSED - 1 ? List.of() : channels(i, 9, 4),
                        "forBook",
                        i < 2,
                        "reason",
                        "Để xét dịp sau"))
                .toList();
        List<Candidate> endorsed = commendations.endorsed(PLAN);
        List<Candidate> those = otherwise.stream().map(endorsed::get).toList();
        desk.submit("secretary", "decideCommendations", PLAN, Map.of("decisions", Desk.json(Cycle.apart(those, rows))));
        jobs.run();
        assertCommendations(
                Map.of(CommendationStatus.APPROVED, OWN + 9 + 4, CommendationStatus.NOT_APPROVED, 1 + 1 + 1));
        assertThat(paper(Referral.NAME).split("<td>x</td>", -1))
                .as("two for the book")
                .hasSize(2 + 1);
        assertThat(paper(Referral.NAME).split("<td>02 bộ</td>", -1))
                .as("four, III.3")
                .hasSize(4 + 1);

        desk.submit("office", "signDecision", PLAN, Map.of("signedOn", "2022-04-24"));
        jobs.run();
        // a model: 60 % of the base salary of 1.490.000 đồng are 894.000, rounded up to 10.000
        assertThat(own()).hasSize(OWN).allSatisfy(commendation -> assertThat(commendation.bonus())
                .isEqualTo(900_000));
        assertThat(paper(CommendationDecision.NAME)).contains("tổng số tiền thưởng là 37.800.000 đồng"); // 42 times
        assertThat(own()).extracting(Commendation::decisionNumber).containsOnly(decisionNumber());
        List<Integer> certificates = own().stream()
                .map(commendation -> serial(commendation.certificateNumber()))
                .toList();
        assertThat(certificates)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, OWN)
                        .mapToObj(
                                i -> certificates.stream().min(Integer::compare).orElseThrow() + i)
                        .toList());
        List.of("QĐ/HU", "GK/HU").forEach(this::assertWithoutGaps);
    }

    private static List<String> channels(int i, int state, int superior) {
        return Stream.of("OWN", i < state ? "STATE" : null, i < superior ? "SUPERIOR" : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The register counts from 01, whatever else Kim Bảng has issued. */
    private void assertWithoutGaps(String symbol) {
        List<Integer> numbers = jdbc.sql(
                        "select number from register_entry where issuer = 'Huyện ủy Kim Bảng' and symbol = ? order by number")
                .param(symbol)
                .query(Integer.class)
                .list();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    private List<Commendation> own() {
        return commendations.of(PLAN).stream()
                .filter(commendation -> commendation.channel() == Channel.OWN)
                .filter(commendation -> commendation.status() != CommendationStatus.NOT_APPROVED)
                .toList();
    }

    private static int serial(String number) {
        return Integer.parseInt(number.substring(0, number.indexOf('-')));
    }

    private String decisionNumber() {
        return own().get(0).decisionNumber();
    }

    /** Of nine the state refuses the first, of four the province the second. */
    private void answer() {
        run.at("2022-04-28T08:00:00+07:00");
        desk.submit("emulation", "reviewStateDossier", PLAN, outcomes(9, 0, "215/QĐ-UBND"));
        jobs.run();
        desk.submit("lead", "enterSuperiorAnswer", PLAN, outcomes(4, 1, "88-QĐ/TU"));
        jobs.run();
        assertCommendations(Map.of(
                CommendationStatus.AWARDED, OWN + 8 + 3,
                CommendationStatus.REFUSED, 1 + 1,
                CommendationStatus.NOT_APPROVED, 3));
        run.assertClosed(PLAN);
    }

    private static Map<String, Object> outcomes(int number, int refused, String decision) {
        List<Map<String, String>> rows = IntStream.range(0, number)
                .mapToObj(i -> i == refused
                        ? Map.of("decision", "REFUSE", "reason", "Đã khen thưởng năm trước")
                        : Map.of("decision", "APPROVE", "reason", ""))
                .toList();
        return Map.of("outcomes", Desk.json(rows), "decisionNumber", decision, "decidedOn", "2022-04-28");
    }

    private void revoke() {
        run.at("2022-05-10T08:00:00+07:00");
        Commendation before = own().get(7);
        int papers = documents.list(PLAN).size();
        cycle.startForm("lead", "commendationRevocation", Map.of("planCode", PLAN));
        Map<String, Object> fields = Map.of(
                "decision", "PROPOSE",
                "candidateId", before.candidateId(),
                "reason", "Khai man thành tích",
                "legalGround", "Luật Thi đua, khen thưởng");
        desk.submit("lead", "proposeRevocation", PLAN, fields);
        desk.decide("secretary", "decideRevocation", PLAN, "APPROVE", "");
        jobs.run();
        cycle.sign(PLAN, "signRevocation");

        Commendation after = own().get(7);
        assertThat(after.status()).isEqualTo(CommendationStatus.REVOKED);
        assertThat(after.certificateNumber()).isEqualTo(before.certificateNumber());
        assertThat(serial(after.revocationNumber())).isEqualTo(serial(decisionNumber()) + 1);
        assertCommendations(Map.of(
                CommendationStatus.AWARDED, OWN + 8 + 3 - 1,
                CommendationStatus.REVOKED, 1,
                CommendationStatus.REFUSED, 2,
                CommendationStatus.NOT_APPROVED, 3));
        String remark = "Đã thu hồi theo Quyết định số %s, ngày 10/5/2022".formatted(after.revocationNumber());
        assertThat(jdbc.sql("select remark from register_entry where subject = ?")
                        .param("certificate/" + before.candidateId())
                        .query(String.class)
                        .single())
                .isEqualTo(remark);
        assertThat(paper(CommendationDecision.NAME)).contains(remark, before.certificateNumber(), "37.800.000");
        assertThat(documents.list(PLAN)).hasSize(papers + 1);
        List<String> published = http.withBasicAuth("pho-an.clerk", DemoDirectory.PASSWORD)
                .getForObject("/api/plans/" + PLAN + "/commendations", JsonNode.class)
                .findValuesAsText("status");
        assertThat(published).hasSize(OWN + 8 + 3).containsOnlyOnce("REVOKED");
        run.assertClosed(PLAN);
    }

    private void assertCommendations(Map<CommendationStatus, Integer> numbers) {
        Map<CommendationStatus, Integer> found = commendations.of(PLAN).stream()
                .collect(Collectors.toMap(Commendation::status, commendation -> 1, Integer::sum));
        assertThat(found).isEqualTo(numbers);
        assertThat(numbers.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(ENDORSED + 10 + 5);
    }

    private String paper(String name) {
        return new String(documents.read(PLAN, name).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    private void importUnits(String lastDay) {
        StringBuilder units =
                new StringBuilder("code,name,class,className,parent,contact,validFrom,validTo,successor\n");
        StringBuilder people = new StringBuilder("id,name,email,units,roles\n");
        for (int i = 1; i <= 6; i++) {
            add(units, people, "kb-db-" + i, "Đảng bộ xã Kim Bảng " + i, "party-committee", lastDay);
            add(units, people, "kb-cb-" + i, "Chi bộ cơ quan Kim Bảng " + i, "party-cell", lastDay);
        }
        List<Upload> files = List.of(upload("don-vi.csv", units), upload("nguoi-dung.csv", people));
        directory.apply(files, directory.preview(files).version());
    }

    private static void add(
            StringBuilder units, StringBuilder people, String code, String name, String unitClass, String lastDay) {
        units.append("%s,%s,%s,,,,2022-03-01,%s,\n".formatted(code, name, unitClass, lastDay));
        people.append("%1$s.clerk,Cán bộ %2$s,,%1$s,Cán bộ lập báo cáo\n".formatted(code, name));
        people.append("%1$s.leader,Lãnh đạo %2$s,,%1$s,Lãnh đạo đơn vị\n".formatted(code, name));
    }

    private static Upload upload(String name, StringBuilder content) {
        return new Upload(name, content.toString().getBytes(StandardCharsets.UTF_8));
    }
}
