package vn.neuguong.commendation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.nomination.Candidates;
import vn.neuguong.notice.Notice;
import vn.neuguong.notice.Notices;
import vn.neuguong.organization.Unit;
import vn.neuguong.organization.Units;
import vn.neuguong.plan.Plan.Channel;
import vn.neuguong.plan.PlanRecord;
import vn.neuguong.plan.Plans;

/** What the units are told of those whom they nominated: who is commended and how, who is not, whose commendation is revoked. */
@Component
class CommendationNotices {

    private final Commendations commendations;
    private final Candidates candidates;
    private final Units units;
    private final Plans plans;
    private final Notices notices;

    CommendationNotices(Commendations commendations, Candidates candidates, Units units, Plans plans, Notices notices) {
        this.commendations = commendations;
        this.candidates = candidates;
        this.units = units;
        this.plans = plans;
        this.notices = notices;
    }

    void published(String planCode) {
        Map<String, List<Commendation>> all = commendations.of(planCode).stream()
                .filter(commendation -> commendation.status() == CommendationStatus.AWARDED)
                .collect(Collectors.groupingBy(Commendation::candidateId));
        Map<String, String> successors = units.succeeded();
        Map<String, List<Candidate>> byUnit = candidates.of(planCode).stream()
                .collect(Collectors.groupingBy(
                        candidate -> successors.getOrDefault(candidate.unitCode(), candidate.unitCode()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        byUnit.forEach((unit, nominated) -> published(planCode, unit, nominated, all));
    }

    private void published(
            String planCode, String unit, List<Candidate> nominated, Map<String, List<Commendation>> all) {
        PlanRecord plan = plans.get(planCode);
        String lines = nominated.stream()
                .map(candidate -> line(candidate, all.getOrDefault(candidate.id(), List.of())))
                .collect(Collectors.joining("\n"));
        boolean someAreNot = nominated.stream().anyMatch(candidate -> !all.containsKey(candidate.id()));
        String body = "Kết quả khen thưởng đối với các trường hợp đơn vị đề nghị:\n%s%s\nKế hoạch: %s"
                .formatted(
                        lines,
                        someAreNot
                                ? "\nTrân trọng cảm ơn đơn vị đã giới thiệu; đề nghị tiếp tục bồi dưỡng, nhân rộng điển hình."
                                : "",
                        plan.plan().title());
        String subject = "Kết quả khen thưởng theo Kế hoạch số " + plan.writtenNumber();
        tell("commended/" + planCode, unit, subject, body, planCode);
    }

    private static String line(Candidate candidate, List<Commendation> awarded) {
        String outcome = awarded.isEmpty()
                ? "chưa được khen thưởng đợt này"
                : awarded.stream().map(CommendationNotices::award).collect(Collectors.joining("; "));
        return "- %s (%s): %s"
                .formatted(candidate.name(), candidate.nomination().subject().label(), outcome);
    }

    private static String award(Commendation commendation) {
        String by = commendation.channel() == Channel.SUPERIOR
                ? "Cấp trên khen thưởng"
                : commendation.channel().label();
        String certificate = commendation.certificateNumber() == null
                ? ""
                : ", giấy khen số %s".formatted(commendation.certificateNumber());
        return "%s theo Quyết định số %s, ngày %s%s"
                .formatted(
                        by,
                        commendation.decisionNumber(),
                        VietnameseDate.format(commendation.decidedOn()),
                        certificate);
    }

    void revoked(Revocation revocation, Candidate candidate) {
        String unit = units.succeeded().getOrDefault(candidate.unitCode(), candidate.unitCode());
        tell(
                "revoked/" + revocation.id(),
                unit,
                "Thu hồi khen thưởng: " + candidate.name(),
                "Khen thưởng của cấp ủy đối với «%s» được thu hồi theo Quyết định số %s, ngày %s.\nLý do: %s"
                        .formatted(
                                candidate.name(),
                                revocation.number(),
                                VietnameseDate.format(revocation.signedOn()),
                                revocation.reason()),
                revocation.planCode());
    }

    private void tell(String key, String unit, String subject, String body, String planCode) {
        Unit.everyone(unit)
                .forEach(group -> notices.tell(new Notice(key + "/" + group, group, subject, body, planCode)));
    }
}
