package vn.neuguong.monitoring;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Names;
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
    private final Names names;

    MailViews(Deliveries deliveries, Names names) {
        this.deliveries = deliveries;
        this.names = names;
    }

    /** @param plan null for all, like state */
    Page page(String plan, Deliveries.State state, PageOf page) {
        List<Told> told = deliveries.page(plan, state, page.size(), page.offset());
        Map<String, String> called = names.of(told.stream().map(MailViews::whom).toList());
        return new Page(
                deliveries.count(plan, state),
                page.number(),
                page.size(),
                told.stream().map(one -> line(one, called.get(whom(one)))).toList());
    }

    private static String whom(Told told) {
        return told.person() == null ? told.recipient() : told.person();
    }

    private static Line line(Told told, String name) {
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
}
