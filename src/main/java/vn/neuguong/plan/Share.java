package vn.neuguong.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A share in whole parts, {@code 2/3}, so that exactly two thirds is two thirds. */
public record Share(int parts, int whole) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3})\\s*/\\s*(\\d{1,3})");

    public Share {
        if (parts < 1 || parts > whole) {
            throw new IllegalArgumentException("Tỷ lệ %d/%d phải lớn hơn 0 và không quá 1".formatted(parts, whole));
        }
    }

    /** @throws IllegalArgumentException with a Vietnamese sentence, where it is no share */
    @JsonCreator
    public static Share parse(String written) {
        Matcher numbers = WRITTEN.matcher(written.strip());
        if (!numbers.matches()) {
            throw new IllegalArgumentException(
                    "«%s» không phải là tỷ lệ; hãy viết dạng phân số, ví dụ: 2/3".formatted(written));
        }
        return new Share(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
    }

    /** Whether some of all are this share or more. */
    public boolean isReachedBy(int some, int all) {
        return some * whole >= all * parts;
    }

    /** Whether some of all are more than this share. */
    public boolean isExceededBy(int some, int all) {
        return some * whole > all * parts;
    }

    @Override
    @JsonValue
    public String toString() {
        return parts + "/" + whole;
    }
}
