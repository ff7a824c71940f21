package vn.neuguong.engine;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** For whom someone acts in this thread who may do so only because that person lent a group. */
final class OnBehalf {

    private static final ThreadLocal<String> LENDER = new ThreadLocal<>();

    private OnBehalf() {}

    static Optional<String> current() {
        return Optional.ofNullable(LENDER.get());
    }

    /** Starts a process, in the name of whoever lent the right to do so. */
    static <T> T starting(CommandExecutor engine, LentGroups lent, String process, Supplier<T> start) {
        return asMember(engine, lent, Authorizations.mayStart(process), start);
    }

    /** The key of a process. */
    static String process(CommandExecutor engine, String processDefinitionId) {
        return engine.execute(context -> context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(processDefinitionId)
                .getKey());
    }

    /** Does what members of these groups may do, in the name of whoever lent one of them to the person acting. */
    static <T> T asMember(CommandExecutor engine, LentGroups lent, Collection<String> groups, Supplier<T> act) {
        String person = engine.execute(CommandContext::getAuthenticatedUserId);
        LENDER.set(person == null ? null : lent.lender(person, groups).orElse(null));
        try {
            return act.get();
        } finally {
            LENDER.remove();
        }
    }
}
