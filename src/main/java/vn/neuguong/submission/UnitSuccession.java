package vn.neuguong.submission;

/** The card of the process unitSuccession: it remembers nothing and speaks to nobody. */
public final class UnitSuccession {

    private UnitSuccession() {}
}
