package vn.neuguong.history;

import java.time.OffsetDateTime;

/**
 * One thing that happened, or the same thing to several on one day; remark may be null.
 *
 * @param who in words; null where several people did it
 * @param from how it stood before, in words; null where it begins, like {@code to} where there is no state
 * @param number of how many it tells; where it is more than one, each is told in its own timeline
 */
public record Entry(
        OffsetDateTime at, String who, String what, String from, String to, String remark, About about, int number) {

    /** What it is about; of several, what they belong to. */
    public record About(String id, String name) {}
}
