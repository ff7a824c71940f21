package vn.neuguong.substitution;

/** The card of the process claimRelease: it remembers nothing and speaks to nobody. */
public final class ClaimRelease {

    private ClaimRelease() {}
}
