package vn.neuguong.notice;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How mails are made and sent, as {@code application.yaml} says.
 *
 * @param from the sender's address
 * @param dailyFrom before this time of the day no mail of the day is composed
 * @param dailyAfter how long a unit has been told nothing more before its mail of the day is composed
 * @param reportServerAfter how long the server may be down before somebody has to look after it
 */
@ConfigurationProperties("neu-guong.mail")
record MailSettings(String from, LocalTime dailyFrom, Duration dailyAfter, Duration reportServerAfter) {}
