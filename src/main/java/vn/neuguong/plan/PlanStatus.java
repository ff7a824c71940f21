package vn.neuguong.plan;

/** Where a plan stands. */
public enum PlanStatus {
    DRAFT,
    REFUSED,
    ISSUED,
    CLOSED
}
