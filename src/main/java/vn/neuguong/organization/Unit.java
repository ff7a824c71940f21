package vn.neuguong.organization;

import java.time.LocalDate;
import java.util.List;

/**
 * An organisation that a plan addresses. Its people are the groups {@code <code>.clerks} and {@code <code>.leaders}.
 *
 * @param parent the code of the unit above it, or null
 * @param contact its e-mail address, or null
 * @param validFrom the first day on which it exists, or null where it has always existed
 * @param validTo the last day on which it exists, or null
 * @param successor the code of the unit that it is merged into after its last day, or null
 */
public record Unit(
        String code,
        String name,
        String unitClass,
        String parent,
        String contact,
        LocalDate validFrom,
        LocalDate validTo,
        String successor) {

    public Unit(String code, String name, String unitClass) {
        this(code, name, unitClass, null, null, null, null, null);
    }

    public static String clerks(String unitCode) {
        return unitCode + ".clerks";
    }

    public static String leaders(String unitCode) {
        return unitCode + ".leaders";
    }

    /** Both groups of a unit. */
    public static List<String> everyone(String unitCode) {
        return List.of(clerks(unitCode), leaders(unitCode));
    }
}
