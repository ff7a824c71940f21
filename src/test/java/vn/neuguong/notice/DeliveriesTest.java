package vn.neuguong.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.notice.Deliveries.State;
import vn.neuguong.notice.Deliveries.Told;
import vn.neuguong.testing.SystemTest;

/** Which notices a list has, by their plan and by what became of them. */
@SystemTest
@Transactional // nothing stays for the mails of other tests
class DeliveriesTest {

    private static final String PLAN = "trang-thai-thu";

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void each_state_has_its_own_and_a_plan_what_is_about_it_and_all_below_it() {
        told(PLAN, null);
        told(PLAN + "/viec/don-vi-1", State.QUEUED);
        told(PLAN + "/viec/don-vi-2", State.SENT);
        told(PLAN + "/viec/don-vi-3", State.FAILED);
        told(PLAN + "/viec/don-vi-4", State.NOT_SENT);
        told(PLAN + "-khac/viec/don-vi-1", State.SENT);
        told(PLAN + "/viec/don-vi-5", State.WAITING);

        assertThat(references(PLAN, State.WAITING)).containsExactly(PLAN + "/viec/don-vi-5");
        assertThat(references(PLAN, State.QUEUED)).containsExactly(PLAN + "/viec/don-vi-1");
        assertThat(references(PLAN, State.SENT)).containsExactly(PLAN + "/viec/don-vi-2");
        assertThat(references(PLAN, State.FAILED)).containsExactly(PLAN + "/viec/don-vi-3");
        assertThat(references(PLAN, State.NOT_SENT)).containsExactlyInAnyOrder(PLAN, PLAN + "/viec/don-vi-4");
        assertThat(references(PLAN, null)).hasSize(6);
        assertThat(deliveries.count(PLAN, null)).isEqualTo(6);
        for (State state : State.values()) {
            assertThat(deliveries.page(null, state, 1_000_000, 0))
                    .hasSize((int) deliveries.count(null, state))
                    .extracting(Told::state)
                    .containsOnly(state);
        }
        assertThat(deliveries.count(null, null))
                .isEqualTo(List.of(State.values()).stream()
                        .mapToLong(state -> deliveries.count(null, state))
                        .sum());
    }

    private List<String> references(String plan, State state) {
        return deliveries.page(plan, state, 50, 0).stream().map(Told::reference).toList();
    }

    /** @param state null for a notice that no mail tells */
    private void told(String reference, State state) {
        boolean mailed = state != null && state != State.WAITING;
        if (mailed) {
            jdbc.sql("""
                            insert into mail (key, message_id, subject, text, html, composed_at) values (?, ?, 's', 't', 'h', now())
                            """).params(reference, reference).update();
            jdbc.sql("""
                            insert into delivery (mail_key, person, status, next_attempt_at, reason, changed_at)
                            values (?, 'ai-do', ?, case when ? then now() end, 'Lý do', now())
                            """).params(reference, state.name(), state == State.QUEUED).update();
        }
        jdbc.sql("""
                        insert into notice (key, recipient, subject, body, reference, created_at, delivery, mail_key, unsent,
                            settled_at)
                        values (?, 'ai-do', 's', 'b', ?, now(), 'AT_ONCE', ?, ?, case when ? then now() end)
                        """)
                .params(
                        reference,
                        reference,
                        mailed ? reference : null,
                        state == null ? "Không có người nhận" : null,
                        state != State.WAITING)
                .update();
    }
}
