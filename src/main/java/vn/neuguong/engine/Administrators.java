package vn.neuguong.engine;

import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Those to whom our guards leave what everyone else is refused. */
final class Administrators {

    private Administrators() {}

    /** Whether an administrator is acting, or nobody: then it is a job or the system itself. */
    static boolean orNobody(Authentication acting) {
        return acting == null
                || acting.getGroupIds() != null && acting.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }
}
