package vn.neuguong.nomination;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.neuguong.notice.Notice;
import vn.neuguong.notice.Notices;
import vn.neuguong.organization.Unit;
import vn.neuguong.organization.Units;
import vn.neuguong.plan.PlanRecord;
import vn.neuguong.plan.Plans;

/**
 * What became of those whom a unit nominated, all of them in one notice, once for a plan: as soon as it is known of everyone.
 * Of the vote only its outcome is told, of objections only that there was one.
 */
@Component
public class ResultNotices {

    private static final String NOT_COMMENDED = "chưa được khen thưởng đợt này";

    private static final Set<CandidateStatus> OUT =
            Set.of(CandidateStatus.INELIGIBLE, CandidateStatus.WITHDRAWN, CandidateStatus.NOT_ENDORSED);

    private final Candidates candidates;
    private final Units units;
    private final Plans plans;
    private final Notices notices;

    ResultNotices(Candidates candidates, Units units, Plans plans, Notices notices) {
        this.candidates = candidates;
        this.units = units;
        this.plans = plans;
        this.notices = notices;
    }

    /** Tells the units if nobody is left who could be commended; else they are told when that has been decided. */
    void tellIfNobodyIsLeft(String planCode) {
        if (candidates.of(planCode).stream().allMatch(candidate -> OUT.contains(candidate.status()))) {
            tell(planCode, candidate -> "");
        }
    }

    /** @param commendation how a candidate is commended, in words; empty for whoever is not */
    public void tell(String planCode, Function<Candidate, String> commendation) {
        Map<String, String> successors = units.succeeded();
        Map<String, List<Candidate>> byUnit = candidates.of(planCode).stream()
                .collect(Collectors.groupingBy(
                        candidate -> successors.getOrDefault(candidate.unitCode(), candidate.unitCode()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        PlanRecord plan = plans.get(planCode);
        byUnit.forEach((unit, nominated) -> tell(plan, unit, nominated, commendation));
    }

    private void tell(
            PlanRecord plan, String unit, List<Candidate> nominated, Function<Candidate, String> commendation) {
        String lines = nominated.stream()
                .map(candidate -> line(candidate, commendation.apply(candidate)))
                .collect(Collectors.joining("\n"));
        boolean someAreNot = nominated.stream()
                .anyMatch(candidate -> commendation.apply(candidate).isEmpty());
        String body = "Kết quả khen thưởng đối với các trường hợp đơn vị đề nghị:\n%s%s\nKế hoạch: %s"
                .formatted(
                        lines,
                        someAreNot
                                ? "\nTrân trọng cảm ơn đơn vị đã giới thiệu; đề nghị tiếp tục bồi dưỡng, nhân rộng điển hình."
                                : "",
                        plan.plan().title());
        String subject = "Kết quả khen thưởng theo Kế hoạch số " + plan.writtenNumber();
        String code = plan.plan().code();
        Unit.everyone(unit)
                .forEach(group ->
                        notices.tell(new Notice("commended/%s/%s".formatted(code, group), group, subject, body, code)));
    }

    private static String line(Candidate candidate, String commendation) {
        return "- %s (%s): %s"
                .formatted(
                        candidate.name(),
                        candidate.nomination().subject().label(),
                        commendation.isEmpty() ? NOT_COMMENDED + why(candidate) : commendation);
    }

    /** Why it is known within the unit already, or may be; what the committee and other agencies gave as reasons is theirs. */
    private static String why(Candidate candidate) {
        return switch (candidate.status()) {
            case INELIGIBLE -> "; kết quả sơ duyệt: không đủ điều kiện. Lý do: " + candidate.reason();
            case WITHDRAWN -> "; đã được đưa ra khỏi danh sách xét chọn sau khi giải quyết phản ánh";
            case NOT_ENDORSED -> "; Hội đồng xét chọn không thông qua";
            default -> "";
        };
    }
}
