package vn.neuguong.submission;

import vn.neuguong.engine.Variable;

/** The card of the process submissionCollection; its business key is the collection's id. */
public final class SubmissionCollection {

    /** Every submission of the collection is settled. */
    public static final String SUBMISSIONS_SETTLED = "submissionsSettled";

    public static final Variable<String> OPENING = Variable.text("opening");
    public static final Variable<Boolean> CLOSING_MORE = Variable.flag("closingMore");
    public static final Variable<String> DEADLINE = Variable.text("deadline");
    public static final Variable<String> GUIDANCE = Variable.text("guidance");

    private SubmissionCollection() {}
}
