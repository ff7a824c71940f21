package vn.neuguong.notice;

import java.time.LocalDate;
import java.util.List;

/** What is still open for a unit, over all plans: what the mail of the day lists. */
public interface OpenWork {

    /**
     * Something that a unit has still to do.
     *
     * @param title what is asked for
     * @param plan the plan that asks for it, by its title
     * @param state where it stands, in Vietnamese
     * @param businessKey of the process that waits for it
     */
    record Item(String title, String plan, LocalDate lastDay, String state, String businessKey) {}

    /** The nearest day first; empty where the unit is done. */
    List<Item> of(String unitCode);
}
