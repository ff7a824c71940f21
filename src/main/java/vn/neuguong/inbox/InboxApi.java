package vn.neuguong.inbox;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.neuguong.engine.Inbox;
import vn.neuguong.engine.Refusal;

/** What Tasklist's list of tasks shows beside what Camunda itself knows. */
@RestController
@RequestMapping(path = "/api/inbox", produces = MediaType.APPLICATION_JSON_VALUE)
class InboxApi {

    private static final int MOST = 100; // Tasklist shows 15 at once

    private final TaskCards cards;
    private final Inbox inbox;

    InboxApi(TaskCards cards, Inbox inbox) {
        this.cards = cards;
        this.inbox = inbox;
    }

    /** The cards of these tasks, as far as the reader may see them. */
    @GetMapping("/cards")
    List<TaskCards.Card> cards(@RequestParam List<String> ids) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new Refusal("Mỗi lần chỉ xem được từ 1 đến %d công việc.", MOST);
        }
        return cards.of(ids);
    }

    /** How many tasks the reader has under each filter, by the filter's id. */
    @GetMapping("/counts")
    Map<String, Long> counts() {
        return inbox.counts();
    }
}
