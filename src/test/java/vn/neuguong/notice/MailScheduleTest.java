package vn.neuguong.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.TaskScheduler;

/** Mails are sent in a thread of their own: neither the engine's, nor one that anything else is scheduled in. */
class MailScheduleTest {

    private final BlockingQueue<String> rounds = new LinkedBlockingQueue<>();
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(MailSchedule.class)
            .withBean(MailRound.class, this::round)
            .withPropertyValues("neu-guong.mail.every=PT0.05S");

    private MailRound round() {
        MailRound round = mock(MailRound.class);
        doAnswer(call -> rounds.add(Thread.currentThread().getName()))
                .when(round)
                .run();
        return round;
    }

    @Test
    void rounds_follow_each_other_in_a_thread_of_their_own() {
        application.withPropertyValues("neu-guong.mail.scheduled=true").run(context -> {
            assertThat(rounds.poll(20, TimeUnit.SECONDS)).startsWith("mail-");
            assertThat(rounds.poll(20, TimeUnit.SECONDS)).startsWith("mail-");
        });
    }

    @Test
    void they_can_be_switched_off() {
        application.withPropertyValues("neu-guong.mail.scheduled=false").run(context -> assertThat(context)
                .doesNotHaveBean(TaskScheduler.class));
    }
}
