package vn.neuguong.organization;

/** An organisation that a plan addresses. Its people are the groups {@code <code>.clerks} and {@code <code>.leaders}. */
public record Unit(String code, String name, String unitClass) {

    public static String clerks(String unitCode) {
        return unitCode + ".clerks";
    }

    public static String leaders(String unitCode) {
        return unitCode + ".leaders";
    }
}
