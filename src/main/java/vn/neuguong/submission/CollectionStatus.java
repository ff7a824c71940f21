package vn.neuguong.submission;

/** Where a collection stands. */
public enum CollectionStatus {
    PLANNED("Chưa mở"),
    OPEN("Đang thu"),
    CLOSED("Đã kết thúc");

    private final String label;

    CollectionStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
