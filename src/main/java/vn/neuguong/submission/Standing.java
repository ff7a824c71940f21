package vn.neuguong.submission;

/** How progress counts a submission; the column {@code submission.standing} says which it is. */
public enum Standing {
    ACCEPTED("Được chấp nhận"),
    SUBMITTED("Đã nộp, chờ kiểm tra"),
    RETURNED("Bị trả lại"),
    OPEN("Chưa nộp"),
    OVERDUE("Quá hạn"),
    WAIVED("Được miễn"),
    NOT_SUBMITTED("Không nộp");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
