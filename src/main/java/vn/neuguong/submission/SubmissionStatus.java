package vn.neuguong.submission;

import java.util.Set;

/** Where a submission stands: with the clerk, the unit's leader, the lead agency, or settled. */
public enum SubmissionStatus {
    OPEN("Đơn vị đang lập"),
    PREPARED("Chờ lãnh đạo đơn vị duyệt"),
    SUBMITTED("Đã nộp, chờ kiểm tra"),
    RETURNED("Bị trả lại"),
    ACCEPTED("Được chấp nhận"),
    WAIVED("Được miễn"),
    NOT_SUBMITTED("Không nộp");

    /** The unit has still to act. */
    public static final Set<String> WITH_UNIT = Set.of("OPEN", "PREPARED", "RETURNED");

    /** Somebody has still to act, the unit or the lead agency. */
    public static final Set<String> UNSETTLED = Set.of("OPEN", "PREPARED", "RETURNED", "SUBMITTED");

    private final String label;

    SubmissionStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
