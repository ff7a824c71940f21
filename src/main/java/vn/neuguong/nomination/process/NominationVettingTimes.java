package vn.neuguong.nomination.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.Publication;
import vn.neuguong.nomination.Screening;

/** When the timers of nominationVetting fire, for a plan's code. */
@Component("nominationVettingTimes")
public class NominationVettingTimes {

    private final Screening screening;
    private final Publication publication;

    NominationVettingTimes(Screening screening, Publication publication) {
        this.screening = screening;
        this.publication = publication;
    }

    public Date supplementDeadline(String planCode) {
        return Date.from(screening.supplementDueAt(planCode));
    }

    public Date publicationEnd(String planCode) {
        return Date.from(publication.endsAt(planCode));
    }
}
