package vn.neuguong.substitution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.calendar.WorkingDays;
import vn.neuguong.engine.Claims;
import vn.neuguong.engine.Claims.Claim;
import vn.neuguong.engine.People;
import vn.neuguong.notice.Notice;
import vn.neuguong.notice.Notices;

/** Tasks that someone has claimed and does not work on go back to their group, so that another one can. */
@Component
@Transactional
public class AbandonedClaims {

    private final Claims claims;
    private final ObjectProvider<ClaimActivity> activity;
    private final WorkingDays workingDays;
    private final Notices notices;
    private final People people;
    private final Clock clock;
    private final int releaseAfter;

    AbandonedClaims(
            Claims claims,
            ObjectProvider<ClaimActivity> activity,
            WorkingDays workingDays,
            Notices notices,
            People people,
            Clock clock,
            @Value("${neu-guong.claims.release-after}") int releaseAfter) {
        this.claims = claims;
        this.activity = activity;
        this.workingDays = workingDays;
        this.notices = notices;
        this.people = people;
        this.clock = clock;
        this.releaseAfter = releaseAfter;
    }

    /** Releases every task on which nothing has happened for the working days that the configuration names. */
    public void release() {
        LocalDate today = LocalDate.now(clock);
        claims.all().stream()
                .filter(claim -> workingDays
                        .after(VietnameseDate.day(lastActivity(claim)), releaseAfter)
                        .isBefore(today))
                .forEach(this::release);
    }

    private Instant lastActivity(Claim claim) {
        return Stream.concat(
                        Stream.of(claim.since()),
                        activity.stream()
                                .map(source -> source.last(claim.taskId()))
                                .filter(Objects::nonNull))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private void release(Claim claim) {
        claims.release(claim.taskId());
        List<String> told = new ArrayList<>(claim.groups());
        told.add(claim.person());
        told.forEach(recipient -> notices.tell(new Notice(
                "claim-released/%s/%s/%s".formatted(claim.taskId(), claim.since(), recipient),
                recipient,
                "Trả lại việc đã nhận",
                "Việc «%s» (%s) đã được trả lại cho nhóm vì %s nhận nhưng chưa xử lý trong %d ngày làm việc."
                        .formatted(claim.name(), claim.businessKey(), people.name(claim.person()), releaseAfter),
                claim.businessKey())));
    }
}
