package vn.neuguong.nomination;

import java.time.LocalDate;
import java.util.List;
import vn.neuguong.engine.Variable;

/** The card of the process nominationVetting; its business key is the plan's code. */
public final class NominationVetting {

    /** A row of confirmScreening: what is decided about some candidates, by id, otherwise than the table proposes. */
    public record ScreeningRow(List<String> candidates, String decision, String reason) {}

    /** A row of supplementDossier: codes of the items now attached, and the rest as amended; null leaves it as it was. */
    public record SupplementRow(
            List<String> dossier, String achievement, Integer sets, String history, Boolean notDisciplined) {}

    /** A row of resolveObjections: an objection from the public page by its id, or else the candidate's id and content. */
    public record ObjectionRow(String received, String candidate, String content, String decision, String reason) {}

    public static final Variable<List<ScreeningRow>> SCREENING = Variable.rows("screening", ScreeningRow.class);
    public static final Variable<String> SCREENING_RESULT = Variable.text("screeningResult");
    public static final Variable<String> UNIT_CODE = Variable.text("unitCode");
    public static final Variable<List<SupplementRow>> SUPPLEMENTS = Variable.rows("supplements", SupplementRow.class);
    public static final Variable<String> AGENCY = Variable.text("agency");
    public static final Variable<String> DECISION = Variable.text("decision");
    public static final Variable<String> COMMENT = Variable.text("comment");
    public static final Variable<List<CouncilSession.MemberRow>> MEMBERS =
            Variable.rows("members", CouncilSession.MemberRow.class);
    public static final Variable<LocalDate> TERM_FROM = Variable.day("termFrom");
    public static final Variable<LocalDate> TERM_TO = Variable.day("termTo");
    public static final Variable<Boolean> COUNCIL_APPROVED = Variable.flag("councilApproved");
    public static final Variable<Boolean> PUBLICATION_DUE = Variable.flag("publicationDue");
    public static final Variable<List<ObjectionRow>> OBJECTIONS = Variable.rows("objections", ObjectionRow.class);
    public static final Variable<Boolean> CANDIDATES_LEFT = Variable.flag("candidatesLeft");

    private NominationVetting() {}
}
