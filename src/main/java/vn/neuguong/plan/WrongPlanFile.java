package vn.neuguong.plan;

/** A file of the catalogue that is no plan; the application does not start with it. */
public class WrongPlanFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongPlanFile(String file, int line, String reason) {
        super("Tệp kế hoạch %s, dòng %d: %s".formatted(file, line, reason));
    }
}
