package vn.neuguong.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that a person mends everything at once. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(String sheet, Integer row, String column, String message, Object... arguments) {
        found.add(new Problem(sheet, row, column, message.formatted(arguments)));
    }

    /** @throws BadDirectoryFile where anything is wrong */
    void refuseIfAny() {
        if (!found.isEmpty()) {
            found.sort(
                    Comparator.comparing((Problem problem) -> !problem.sheet().equals(Sheet.UNITS.title()))
                            .thenComparing(Problem::row, Comparator.nullsFirst(Comparator.naturalOrder())));
            throw new BadDirectoryFile(found);
        }
    }
}
