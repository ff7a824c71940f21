package vn.neuguong.history;

import java.time.OffsetDateTime;
import java.util.List;

/** A page of what happened, oldest first; pages count from 0. */
public record Timeline(List<Entry> entries, int number, boolean more) {

    /** What an entry is about. */
    public record About(String id, String name) {}

    /**
     * One thing that happened, or the same thing to several on one day; remark, from and to may be null.
     *
     * @param who in words; null where several people did it
     * @param from how it stood before, in words; null where it begins
     * @param number of how many it tells; of more than one, each is found in its own timeline
     */
    public record Entry(
            OffsetDateTime at,
            String who,
            String what,
            String from,
            String to,
            String remark,
            About about,
            int number) {}
}
