package vn.neuguong.nomination.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.Publication;
import vn.neuguong.nomination.Supplements;

/** When the timers of nominationVetting fire, for a plan's code. */
@Component("nominationVettingTimes")
public class NominationVettingTimes {

    private final Supplements supplements;
    private final Publication publication;

    NominationVettingTimes(Supplements supplements, Publication publication) {
        this.supplements = supplements;
        this.publication = publication;
    }

    public Date supplementDeadline(String planCode) {
        return Date.from(supplements.dueAt(planCode));
    }

    public Date publicationEnd(String planCode) {
        return Date.from(publication.endsAt(planCode));
    }
}
