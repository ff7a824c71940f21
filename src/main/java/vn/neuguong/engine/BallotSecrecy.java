package vn.neuguong.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.runtime.VariableInstance;

/**
 * The history level {@code fullButBallots}: all of the engine's history, except what a member marked on a ballot.
 * The variable lives only within the transaction that takes it, so no table of the engine ever holds it.
 */
class BallotSecrecy extends HistoryLevelFull {

    /** The task in which a member marks a ballot. */
    static final String TASK = "castBallot";

    /** The variable in which its form submits the choices. */
    static final String BALLOT = "ballot";

    @Override
    public int getId() {
        return 30; // pinned in the database; 0 to 3 are the engine's own
    }

    @Override
    public String getName() {
        return "fullButBallots";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
        if (eventType == HistoryEventTypes.FORM_PROPERTY_UPDATE) {
            return false; // a second copy of what a form submits; the variables' own history has it
        }
        return !(entity instanceof VariableInstance variable && BALLOT.equals(variable.getName()));
    }
}
