package vn.neuguong.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many nominations are permitted: {@code 1} is exactly one, {@code 1..2} one to two. */
public record Quota(int min, int max) {

    /** Where the plan sets no number. */
    public static final Quota NONE = new Quota(0, Integer.MAX_VALUE);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})(?:\\.\\.(\\d{1,6}))?");

    public Quota {
        if (min > max) {
            throw new IllegalArgumentException("Chỉ tiêu tối thiểu %d lớn hơn tối đa %d".formatted(min, max));
        }
    }

    @JsonCreator
    public static Quota parse(Object written) {
        Matcher parts = WRITTEN.matcher(written.toString());
        if (!parts.matches()) {
            throw new IllegalArgumentException("«%s» không phải là chỉ tiêu; hãy viết 1 hoặc 1..2".formatted(written));
        }
        int min = Integer.parseInt(parts.group(1));
        return new Quota(min, parts.group(2) == null ? min : Integer.parseInt(parts.group(2)));
    }

    public boolean permits(int count) {
        return min <= count && count <= max;
    }

    /** For people: "01", "từ 01 đến 02", "không quá 02", "không giới hạn". */
    public String phrase() {
        if (max == Integer.MAX_VALUE) {
            return "không giới hạn";
        }
        if (min == max) {
            return "%02d".formatted(min);
        }
        return min == 0 ? "không quá %02d".formatted(max) : "từ %02d đến %02d".formatted(min, max);
    }

    @Override
    @JsonValue
    public String toString() {
        return min == max ? "" + min : min + ".." + max;
    }
}
