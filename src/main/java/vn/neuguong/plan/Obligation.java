package vn.neuguong.plan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.neuguong.calendar.Deadline;

/**
 * One thing that a plan asks of classes of units. A REPORT has an outline; a NOMINATION has subjects, a quota (unit
 * class, or "default", to the number or range permitted), criteria and a dossier.
 *
 * @param reminders how many days before the last day units that have not submitted are reminded; see {@link #reminderDays}
 * @param opens when units are asked; null where the deadline says it (the first day of its quarter) or it is at issue
 * @param themes what each occurrence of a recurring obligation is about, in order; empty where they have none
 * @param exemptions units, or classes of people, that the plan itself exempts, each with its reason
 */
public record Obligation(
        String code,
        Kind kind,
        String title,
        String source,
        List<String> audience,
        String via,
        Deadline deadline,
        LocalDate opens,
        Deadline closing,
        List<String> themes,
        List<Integer> reminders,
        List<Heading> outline,
        List<Subject> subjects,
        Map<String, Quota> quota,
        List<Criterion> criteria,
        List<DossierItem> dossier,
        List<Exemption> exemptions) {

    private static final List<Integer> USUAL_REMINDERS = List.of(7, 3, 1);

    public enum Kind {
        REPORT,
        NOMINATION
    }

    /** Whom or what a nomination commends. */
    public enum Subject {
        COLLECTIVE("Tập thể"),
        INDIVIDUAL("Cá nhân"),
        MODEL("Mô hình");

        private final String label;

        Subject(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A section of the outline; one that is only a heading over others takes no answer. */
    public record Heading(
            String code,
            String title,
            String guidance,
            boolean heading,
            boolean optional,
            List<Item> items,
            List<Indicator> indicators) {
        public Heading {
            items = Plan.orEmpty(items);
            indicators = Plan.orEmpty(indicators);
        }

        /** "2.1. Tổ chức triển khai…" */
        public String label() {
            return code + ". " + title;
        }
    }

    public record Item(String text, boolean optional) {}

    /** A figure of the report, a whole number; {@code of} names the indicator that it is a share of and cannot exceed. */
    public record Indicator(String code, String title, String unit, Long min, Long max, String of, boolean optional) {}

    /** @param history whether the unit has to declare ratings and awards of the past for it */
    public record Criterion(String code, String text, boolean history) {}

    /** @param file whether a file of it has to be attached; a plan that does not say so leaves it to the unit */
    public record DossierItem(String code, String item, int copies, FileRule file) {
        public DossierItem {
            file = file == null ? FileRule.OPTIONAL : file;
        }
    }

    /** Whether a paper of the dossier is also attached as a file. */
    public enum FileRule {
        REQUIRED,
        OPTIONAL,
        NONE
    }

    /** Either a unit, by code, or a class of people within the units, in words. */
    public record Exemption(String unit, String people, String reason) {}

    public Obligation {
        audience = Plan.orEmpty(audience);
        themes = Plan.orEmpty(themes);
        reminders = Plan.orEmpty(reminders);
        outline = Plan.orEmpty(outline);
        subjects = Plan.orEmpty(subjects);
        quota = quota == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(quota)); // in an order that stays
        criteria = Plan.orEmpty(criteria);
        dossier = Plan.orEmpty(dossier);
        exemptions = Plan.orEmpty(exemptions);
    }

    /** How many days before the last day units are reminded; where the plan names none, 7, 3 and 1. On the last day always. */
    public List<Integer> reminderDays() {
        return Stream.concat((reminders.isEmpty() ? USUAL_REMINDERS : reminders).stream(), Stream.of(0))
                .toList();
    }

    /** The sections that a unit answers, in order; a report's rows follow them. */
    public List<Heading> sections() {
        return outline.stream().filter(section -> !section.heading()).toList();
    }

    /** A section with the headings that it stands under: "V. ĐỀ XUẤT, KIẾN NGHỊ – V.1. Đối với huyện". */
    public String label(Heading section) {
        return Stream.concat(
                        outline.stream()
                                .filter(above ->
                                        above.heading() && section.code().startsWith(above.code() + ".")),
                        Stream.of(section))
                .map(Heading::label)
                .collect(Collectors.joining(" – "));
    }

    /** All figures of the report, in order. */
    public List<Indicator> indicators() {
        return outline.stream()
                .flatMap(section -> section.indicators().stream())
                .toList();
    }

    /** How many nominations a unit of the class may make. */
    public Quota quotaOf(String unitClass) {
        return quota.getOrDefault(unitClass, quota.getOrDefault("default", Quota.NONE));
    }

    /** Units that the plan exempts: code to reason. */
    public Map<String, String> exemptUnits() {
        return exemptions.stream()
                .filter(exemption -> exemption.unit() != null)
                .collect(Collectors.toMap(Exemption::unit, Exemption::reason));
    }
}
