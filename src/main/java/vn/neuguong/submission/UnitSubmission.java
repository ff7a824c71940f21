package vn.neuguong.submission;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.neuguong.engine.Variable;
import vn.neuguong.plan.Obligation.Subject;

/** The card of the process unitSubmission; its business key is the submission's id. */
public final class UnitSubmission {

    /** A row of prepareReport: the answer to one section. */
    public record AnswerRow(String content) {}

    /** A row of prepareReport: the figure of one indicator. */
    public record FigureRow(BigDecimal value) {}

    /** A row of prepareNominations. */
    public record NominationRow(
            Subject subject,
            String name,
            String position,
            String achievement,
            List<String> criteria,
            List<String> dossier,
            Integer sets,
            String history,
            Boolean notDisciplined) {}

    /** Starts the process: the unit is asked to submit. */
    public static final String SUBMISSION_REQUESTED = "submissionRequested";

    /** Ends the process from outside: the collection has closed. */
    public static final String COLLECTION_CLOSED = "collectionClosed";

    public static final Variable<String> UNIT_CODE = Variable.text("unitCode");
    public static final Variable<String> KIND = Variable.text("kind");
    public static final Variable<Boolean> EXEMPT = Variable.flag("exempt");
    public static final Variable<Instant> DUE_DATE = Variable.moment("dueDate");
    public static final Variable<List<AnswerRow>> ANSWERS = Variable.rows("answers", AnswerRow.class);
    public static final Variable<List<FigureRow>> FIGURES = Variable.rows("figures", FigureRow.class);
    public static final Variable<List<NominationRow>> NOMINATIONS = Variable.rows("nominations", NominationRow.class);
    public static final Variable<Boolean> NOTHING_TO_NOMINATE = Variable.flag("nothingToNominate");
    public static final Variable<String> DECISION = Variable.text("decision");
    public static final Variable<String> COMMENT = Variable.text("comment");
    public static final Variable<LocalDate> NEW_DUE = Variable.day("newDue");
    public static final Variable<Boolean> UNIT_APPROVED = Variable.flag("unitApproved");
    public static final Variable<String> CHECK_DECISION = Variable.text("checkDecision");

    private UnitSubmission() {}
}
