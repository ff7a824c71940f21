package vn.neuguong.testing;

import java.util.Map;
import java.util.Set;

/**
 * How the units of a run behave; all others submit in the last permitted second and are accepted.
 *
 * @param silent never submit
 * @param late submit when the deadline has passed
 * @param waived submit in time, and the lead agency waives it
 * @param nominations how many a unit nominates, where that is more than the least that it may
 */
public record Manners(Set<String> silent, Set<String> late, Set<String> waived, Map<String, Integer> nominations) {

    boolean isPunctual(String unit) {
        return !silent.contains(unit) && !late.contains(unit);
    }
}
