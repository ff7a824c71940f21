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
