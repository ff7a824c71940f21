package vn.neuguong.plan;

/** Where a plan stands. */
public enum PlanStatus {
    DRAFT("Dự thảo"),
    REFUSED("Không được phê duyệt"),
    ISSUED("Đang thực hiện"),
    CLOSED("Đã kết thúc");

    private final String label;

    PlanStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
