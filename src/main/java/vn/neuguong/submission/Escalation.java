package vn.neuguong.submission;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * After how many working days overdue it is told up the line; 0 is from the first one on.
 *
 * @param leader the unit's leader
 */
@ConfigurationProperties("neu-guong.escalation")
public record Escalation(int leader, int leadAgency, int standingCommittee) {

    /** @throws IllegalArgumentException where a number is negative, or someone would be told before who is below */
    public Escalation {
        if (leader < 0 || leadAgency < leader || standingCommittee < leadAgency) {
            throw new IllegalArgumentException(("neu-guong.escalation: leader (%d), lead-agency (%d) và"
                            + " standing-committee (%d) phải là số ngày làm việc từ 0 trở lên, cấp trên không trước cấp dưới")
                    .formatted(leader, leadAgency, standingCommittee));
        }
    }
}
