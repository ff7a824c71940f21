package vn.neuguong.nomination;

/** Where a candidate stands, from the list of nominations to the council's vote. */
public enum CandidateStatus {
    ASSEMBLED("Chờ sơ duyệt"),
    INCOMPLETE("Phải bổ sung hồ sơ"),
    INELIGIBLE("Không đủ điều kiện"),
    ELIGIBLE("Đủ điều kiện"),
    WITHDRAWN("Đã đưa ra khỏi danh sách"),
    ENDORSED("Hội đồng thông qua"),
    NOT_ENDORSED("Hội đồng không thông qua");

    private final String label;

    CandidateStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
