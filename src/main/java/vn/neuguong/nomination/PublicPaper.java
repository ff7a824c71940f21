package vn.neuguong.nomination;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.document.Paper;
import vn.neuguong.nomination.Publication.Page;
import vn.neuguong.nomination.ReceivedObjections.Entry;
import vn.neuguong.plan.Plan;
import vn.neuguong.plan.Plans;

/** The public page of a plan's candidates as HTML: names, units and what they did, and nothing else about anybody. */
@Component
class PublicPaper {

    /** What the template fills in; plan is null where there is no such page. */
    private record Content(
            String nonce,
            Plan plan,
            boolean open,
            boolean sent,
            String problem,
            String lastDay,
            List<Listed> candidates,
            Entry entry,
            String token,
            int longestContent,
            int longestSender,
            int longestContact) {}

    private record Listed(int index, String id, String name, String unit, String summary, boolean chosen) {}

    private final Publication publication;
    private final Plans plans;

    PublicPaper(Publication publication, Plans plans) {
        this.publication = publication;
        this.plans = plans;
    }

    static String missing(String nonce) {
        return render(new Content(nonce, null, false, false, null, null, List.of(), null, null, 0, 0, 0));
    }

    /**
     * @param entry what was typed and could not be taken, or an empty one
     * @param problem why it could not; null where all is well
     */
    String of(String planCode, String nonce, String token, Entry entry, String problem, boolean sent) {
        boolean open = publication.page(planCode) == Page.OPEN;
        return render(new Content(
                nonce,
                plans.get(planCode).plan(),
                open,
                sent,
                problem,
                VietnameseDate.format(VietnameseDate.lastDay(publication.endsAt(planCode))),
                open ? listed(planCode, entry.candidate()) : List.of(),
                entry,
                token,
                ReceivedObjections.LONGEST_CONTENT,
                ReceivedObjections.LONGEST_SENDER,
                ReceivedObjections.LONGEST_CONTACT));
    }

    private List<Listed> listed(String planCode, String chosen) {
        List<Candidate> list = publication.list(planCode);
        return IntStream.range(0, list.size())
                .mapToObj(i -> new Listed(
                        i + 1,
                        list.get(i).id(),
                        list.get(i).name(),
                        list.get(i).unitName(),
                        PublicSummary.of(list.get(i).nomination().achievement()),
                        list.get(i).id().equals(chosen)))
                .toList();
    }

    private static String render(Content content) {
        return Paper.render("publication", content);
    }
}
