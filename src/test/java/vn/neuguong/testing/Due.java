package vn.neuguong.testing;

/**
 * One collection of a plan as its calendar is written by hand, from the words of the document; days are ISO.
 *
 * @param collection its id after the plan's code
 * @param units how many it asks
 * @param asked the day on which it asks; null where that is at issue
 * @param guided the day on which the lead agency sets the deadline; null where the plan does
 * @param guidance the deadline as the lead agency types it then
 * @param lastDay the last permitted day
 * @param closed the first day on which nothing is taken any more
 */
public record Due(
        String collection, int units, String asked, String guided, String guidance, String lastDay, String closed) {

    public static Due at(String collection, int units, String lastDay, String closed) {
        return new Due(collection, units, null, null, null, lastDay, closed);
    }

    public Due asked(String day) {
        return new Due(collection, units, day, guided, guidance, lastDay, closed);
    }

    public Due guided(String day, String deadline) {
        return new Due(collection, units, asked, day, deadline, lastDay, closed);
    }
}
