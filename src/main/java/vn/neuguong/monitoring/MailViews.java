package vn.neuguong.monitoring;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.People;
import vn.neuguong.notice.Deliveries;
import vn.neuguong.notice.Deliveries.Told;

/** What was told to whom, and what became of the mails. */
@Component
class MailViews {

    /** A notice and one of those whom it was to reach; recipientName is a person's, or that of the group that was told. */
    record Line(
            String key,
            String reference,
            String subject,
            String recipient,
            String recipientName,
            String address,
            Deliveries.State state,
            String stateLabel,
            OffsetDateTime toldAt,
            OffsetDateTime at,
            OffsetDateTime nextAttemptAt,
            String reason) {}

    record Page(long total, int page, int size, List<Line> mails) {}

    private final Deliveries deliveries;
    private final People people;

    MailViews(Deliveries deliveries, People people) {
        this.deliveries = deliveries;
        this.people = people;
    }

    /** @param plan null for all, like state */
    Page page(String plan, Deliveries.State state, PageOf page) {
        Map<String, String> names = new HashMap<>(); // the same few people are told again and again
        return new Page(
                deliveries.count(plan, state),
                page.number(),
                page.size(),
                deliveries.page(plan, state, page.size(), page.offset()).stream()
                        .map(told -> line(told, names))
                        .toList());
    }

    private Line line(Told told, Map<String, String> names) {
        String whom = told.person() == null ? told.recipient() : told.person();
        String name = names.computeIfAbsent(whom, this::name);
        return new Line(
                told.key(),
                told.reference(),
                told.subject(),
                told.recipient(),
                name,
                told.address(),
                told.state(),
                told.state().label(),
                told.toldAt(),
                told.at(),
                told.nextAttemptAt(),
                told.reason());
    }

    /** Of a group or a person. */
    private String name(String id) {
        String group = people.groupName(id);
        return group.equals(id) ? people.name(id) : group;
    }
}
