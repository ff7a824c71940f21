package vn.neuguong.commendation;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.nomination.ResultNotices;
import vn.neuguong.notice.Notice;
import vn.neuguong.notice.Notices;
import vn.neuguong.organization.Unit;
import vn.neuguong.organization.Units;
import vn.neuguong.plan.Plan.Channel;

/** What the units are told of those whom they nominated: who is commended and how, who is not, whose commendation is revoked. */
@Component
class CommendationNotices {

    private final Commendations commendations;
    private final ResultNotices results;
    private final Units units;
    private final Notices notices;

    CommendationNotices(Commendations commendations, ResultNotices results, Units units, Notices notices) {
        this.commendations = commendations;
        this.results = results;
        this.units = units;
        this.notices = notices;
    }

    /** Of each unit's nominees who is commended and how, and who is not: when all is published, or nobody is commended. */
    void results(String planCode) {
        Map<String, String> awards = commendations.of(planCode).stream()
                .filter(commendation -> commendation.status() == CommendationStatus.AWARDED)
                .collect(Collectors.groupingBy(
                        Commendation::candidateId,
                        Collectors.mapping(CommendationNotices::award, Collectors.joining("; "))));
        results.tell(planCode, candidate -> awards.getOrDefault(candidate.id(), ""));
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
                        VietnameseDate.onPaper(commendation.decidedOn()),
                        certificate);
    }

    void revoked(Revocation revocation, Candidate candidate) {
        String unit = units.succeeded().getOrDefault(candidate.unitCode(), candidate.unitCode());
        Unit.everyone(unit)
                .forEach(group -> notices.tell(new Notice(
                        "revoked/%d/%s".formatted(revocation.id(), group),
                        group,
                        "Thu hồi khen thưởng: " + candidate.name(),
                        "Khen thưởng của cấp ủy đối với «%s» được thu hồi theo Quyết định số %s, ngày %s.\nLý do: %s"
                                .formatted(
                                        candidate.name(),
                                        revocation.number(),
                                        VietnameseDate.onPaper(revocation.signedOn()),
                                        revocation.reason()),
                        revocation.planCode())));
    }
}
