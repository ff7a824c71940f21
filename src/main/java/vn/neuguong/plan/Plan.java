package vn.neuguong.plan;

import java.time.LocalDate;
import java.util.List;
import vn.neuguong.calendar.CalendarYears;
import vn.neuguong.calendar.Deadline;
import vn.neuguong.engine.Refusal;

/**
 * The content of a plan: everything that makes this plan this plan. A file of the catalogue, the draft in Tasklist and
 * the column {@code plan.definition} all hold it in this shape; {@code plans/plan.schema.json} explains each entry.
 */
public record Plan(
        String code,
        String title,
        CalendarYears period,
        Issuer issuer,
        Signer signer,
        List<Basis> bases,
        List<Recipient> recipients,
        List<Section> sections,
        List<Obligation> obligations,
        List<Duty> duties,
        Synthesis synthesis,
        Conference conference,
        Vetting vetting,
        Commendation commendation,
        List<Inspection> inspections) {

    /** The committee that issues; symbol is that of its plans (KH/TU), term the years in which its numbers run. */
    public record Issuer(String name, String superior, String place, String authority, String symbol, String term) {}

    public record Signer(String authority, String title, String name) {}

    /** Căn cứ: what the plan is issued under. */
    public record Basis(String document, String number, LocalDate date, String issuer, String about) {}

    /** Nơi nhận. */
    public record Recipient(String name, String purpose) {}

    /** A part of the printed text, with parts of its own. */
    public record Section(String heading, List<String> paragraphs, List<Section> parts) {
        public Section {
            heading = heading == null ? "" : heading;
            paragraphs = orEmpty(paragraphs);
            parts = orEmpty(parts);
        }
    }

    /** Something that the plan asks for and nobody submits, with the reason why it is not tracked. */
    public record Duty(String who, String text, Deadline deadline, String source, String reason) {}

    public record Synthesis(Deadline deadline, String source) {}

    public record Conference(Deadline deadline, String source, List<String> agenda, List<String> invitees) {
        public Conference {
            agenda = orEmpty(agenda);
            invitees = orEmpty(invitees);
        }
    }

    /**
     * How nominees are vetted: the groups asked for an opinion, days for each step that has a clock, and whether everyone
     * may read the published list and object to it, without a login.
     *
     * @param oddCouncil whether the council must have an odd number of members
     * @param rule how the council votes, where the plan says so; else null
     * @param subjectRules what majority one kind of candidates needs, where it is another than of the rest
     */
    public record Vetting(
            List<String> coAppraisers,
            int publicationDays,
            int votingDays,
            int supplementDays,
            boolean publicPage,
            boolean oddCouncil,
            VoteTerms rule,
            List<PassTerms> subjectRules) {
        public Vetting {
            coAppraisers = orEmpty(coAppraisers);
            subjectRules = orEmpty(subjectRules);
        }
    }

    /** Who is to be inspected, in the plan's words. */
    public record Inspection(String code, String title, List<String> subjects, Deadline deadline, String source) {
        public Inspection {
            subjects = orEmpty(subjects);
        }
    }

    /**
     * symbol and title of our own decision; certificateSymbol and answerDays may be null, see the methods.
     *
     * @param places how many can be commended, where the plan says so; else null
     */
    public record Commendation(
            List<Channel> channels,
            String symbol,
            String title,
            String certificateSymbol,
            Integer answerDays,
            Places places) {

        private static final int DAYS_TO_ANSWER = 30; // ours, no rule names a number

        private static final String CERTIFICATE = "GK"; // giấy khen; ours, the guidance on papers has no such symbol

        public Commendation {
            places = Places.NONE.equals(places) ? null : places;
        }

        /** After how many days without the superior's answer the lead agency is reminded. */
        public int daysToAnswer() {
            return answerDays == null ? DAYS_TO_ANSWER : answerDays;
        }

        /** The symbol of our certificates: the plan's, or made from the decision's ("QĐ/TU" to "GK/TU"). */
        public String certificates() {
            return certificateSymbol == null ? symbol.replaceFirst("^[^/]*", CERTIFICATE) : certificateSymbol;
        }
    }

    /** How many of a subject can be commended; null for any number. */
    public record Places(Integer collective, Integer individual, Integer model) {

        static final Places NONE = new Places(null, null, null);

        public Integer of(Obligation.Subject subject) {
            return switch (subject) {
                case COLLECTIVE -> collective;
                case INDIVIDUAL -> individual;
                case MODEL -> model;
            };
        }
    }

    /** By whom an exemplar is commended. */
    public enum Channel {
        OWN("Cấp ủy khen thưởng"),
        STATE("Chính quyền tặng giấy khen"),
        SUPERIOR("Đề nghị cấp trên khen thưởng");

        private final String label;

        Channel(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Plan {
        bases = orEmpty(bases);
        recipients = orEmpty(recipients);
        sections = orEmpty(sections);
        obligations = orEmpty(obligations);
        duties = orEmpty(duties);
        inspections = orEmpty(inspections);
    }

    public Obligation obligation(String obligationCode) {
        return obligations.stream()
                .filter(obligation -> obligation.code().equals(obligationCode))
                .findFirst()
                .orElseThrow(() -> new Refusal("Kế hoạch «%s» không có nhiệm vụ phải nộp «%s».", code, obligationCode));
    }

    /** The plan with one of its obligations changed. */
    Plan with(Obligation changed) {
        return new Plan(
                code,
                title,
                period,
                issuer,
                signer,
                bases,
                recipients,
                sections,
                obligations.stream()
                        .map(obligation -> obligation.code().equals(changed.code()) ? changed : obligation)
                        .toList(),
                duties,
                synthesis,
                conference,
                vetting,
                commendation,
                inspections);
    }

    /** A plan in which everything is still to be written. */
    static Plan blank(int year) {
        return new Plan(
                null,
                null,
                new CalendarYears(year, year),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
