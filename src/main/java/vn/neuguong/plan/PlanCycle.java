package vn.neuguong.plan;

import vn.neuguong.engine.Variable;

/** The card of the process planCycle; its business key is the plan's code. */
public final class PlanCycle {

    public static final Variable<String> PLAN_CODE = Variable.text("planCode");
    public static final Variable<String> BASED_ON = Variable.text("basedOn");
    public static final Variable<Boolean> REPORTS_DUE = Variable.flag("reportsDue");
    public static final Variable<Boolean> NOMINATIONS_DUE = Variable.flag("nominationsDue");
    public static final Variable<String> COLLECTION_ID = Variable.text("collectionId");
    public static final Variable<Boolean> ANY_ENDORSED = Variable.flag("anyEndorsed");

    private PlanCycle() {}
}
