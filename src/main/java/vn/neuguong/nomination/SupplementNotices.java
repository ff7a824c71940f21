package vn.neuguong.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.notice.Notice;
import vn.neuguong.notice.Notices;
import vn.neuguong.organization.Unit;

/** What a unit is told whose dossiers are incomplete. */
@Component
class SupplementNotices {

    private final Notices notices;

    SupplementNotices(Notices notices) {
        this.notices = notices;
    }

    void requested(String planCode, String unitCode, List<Candidate> incomplete, LocalDate lastDay) {
        String candidates = incomplete.stream()
                .map(candidate -> "- %s: %s".formatted(candidate.name(), candidate.reason()))
                .collect(Collectors.joining("\n"));
        notices.tell(new Notice(
                "supplement/%s/%s/%s".formatted(planCode, unitCode, lastDay),
                Unit.clerks(unitCode),
                "Bổ sung hồ sơ đề nghị khen thưởng",
                "Hồ sơ đề nghị khen thưởng sau đây chưa đủ. Đề nghị bổ sung chậm nhất đến hết ngày %s; hồ sơ được trả về bổ sung một lần.\n%s"
                        .formatted(VietnameseDate.format(lastDay), candidates),
                planCode));
    }
}
