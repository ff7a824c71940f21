package vn.neuguong.nomination;

/** Where a council stands. */
public enum CouncilStatus {
    PROPOSED("Chờ phê duyệt"),
    RETURNED("Bị trả lại"),
    APPOINTED("Đã được phê duyệt");

    private final String label;

    CouncilStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
