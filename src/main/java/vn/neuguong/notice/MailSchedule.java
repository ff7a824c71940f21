package vn.neuguong.notice;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** When mails are sent: again and again, in a thread of their own, so that a slow mail server holds up nobody else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailSchedule {

    private static final int LAST_MAIL_SECONDS = 30;

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("neu-guong.mail.scheduled")
    @EnableScheduling
    static class Rounds {

        private final MailRound round;

        Rounds(MailRound round) {
            this.round = round;
        }

        /** Not offered to whatever else is scheduled. */
        @Bean(defaultCandidate = false)
        static ThreadPoolTaskScheduler mailThread() {
            ThreadPoolTaskScheduler thread = new ThreadPoolTaskScheduler();
            thread.setThreadNamePrefix("mail-");
            thread.setWaitForTasksToCompleteOnShutdown(true);
            thread.setAwaitTerminationSeconds(LAST_MAIL_SECONDS);
            return thread;
        }

        @Scheduled(
                fixedDelayString = "${neu-guong.mail.every}",
                initialDelayString = "${neu-guong.mail.every}",
                scheduler = "mailThread")
        void run() {
            round.run();
        }
    }
}
