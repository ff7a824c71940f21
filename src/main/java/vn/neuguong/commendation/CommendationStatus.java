package vn.neuguong.commendation;

/** Where a commendation in one channel stands. */
public enum CommendationStatus {
    PROPOSED("Đề nghị"),
    NOT_APPROVED("Không được phê duyệt"),
    APPROVED("Được phê duyệt, chờ quyết định"),
    REFUSED("Cơ quan quyết định không đồng ý"),
    AWARDED("Đã có quyết định"),
    REVOKED("Đã thu hồi");

    private final String label;

    CommendationStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
