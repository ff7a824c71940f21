package vn.neuguong.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.neuguong.organization.Unit;

/** What a person may be: something in a unit, or a member of one of the system's groups. */
enum Role {
    CLERK("clerk", "Cán bộ lập báo cáo", "Cán bộ", "Cán bộ lập"),
    LEADER("leader", "Lãnh đạo đơn vị", "Lãnh đạo"),
    LEAD_AGENCY("leadAgency", "Cơ quan chủ trì", "Cơ quan tham mưu chủ trì", "Cơ quan tham mưu"),
    OFFICE("office", "Văn phòng"),
    STANDING_COMMITTEE("standingCommittee", "Ban Thường vụ"),
    EMULATION_AGENCY("emulationAgency", "Cơ quan thi đua khen thưởng", "Thi đua khen thưởng"),
    INSPECTION_BODY("inspectionBody", "Cơ quan kiểm tra giám sát", "Cơ quan kiểm tra"),
    ADMINISTRATOR("camunda-admin", "Quản trị hệ thống", "Quản trị");

    private final String id;
    private final String label;
    private final List<String> others;

    Role(String id, String label, String... others) {
        this.id = id;
        this.label = label;
        this.others = List.of(others);
    }

    String label() {
        return label;
    }

    boolean isInUnit() {
        return this == CLERK || this == LEADER;
    }

    static Stream<Role> all() {
        return Arrays.stream(values());
    }

    static Optional<Role> of(String written) {
        String word = key(written);
        return Arrays.stream(values())
                .filter(role -> Stream.concat(Stream.of(role.id, role.label), role.others.stream())
                        .anyMatch(name -> key(name).equals(word)))
                .findFirst();
    }

    private static String key(String written) {
        return written.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** The group of this role, in a unit where it is of a unit. */
    String group(String unit) {
        return switch (this) {
            case CLERK -> Unit.clerks(unit);
            case LEADER -> Unit.leaders(unit);
            default -> id;
        };
    }

    /** What a person reads for a group: its role, and the unit where it is of a unit. */
    static String labelOf(String group) {
        for (Role role : values()) {
            String ending = role.group("");
            if (role.isInUnit() && group.endsWith(ending)) {
                return "%s (%s)".formatted(role.label, group.substring(0, group.length() - ending.length()));
            }
            if (group.equals(ending)) {
                return role.label;
            }
        }
        return group;
    }

    /** Whether the import takes someone out of a group: never an administrator, which might lock everyone out. */
    boolean isTakenAway() {
        return this != ADMINISTRATOR;
    }
}
