package vn.neuguong.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * The accounts of people: who may log in, under which name, in which groups. For the import of the directory, which asks
 * itself who may do that; here nobody is asked any more.
 */
@Component
public class Accounts {

    /**
     * @param name the whole name, family name first
     * @param mail an address, or null
     */
    public record Account(String id, String name, String mail) {}

    private static final int MOST_PROPOSALS = 1_000;

    private final IdentityService identity;
    private final People people;
    private final Lending lending;

    Accounts(IdentityService identity, People people, Lending lending) {
        this.identity = identity;
        this.people = people;
        this.lending = lending;
    }

    /** All accounts by id. */
    public Map<String, Account> all() {
        Map<String, Account> accounts = new HashMap<>();
        for (User user : identity.createUserQuery().unlimitedList()) {
            accounts.put(user.getId(), account(user));
        }
        return accounts;
    }

    static Account account(User user) {
        String mail = Text.clean(user.getEmail());
        return new Account(user.getId(), People.name(user), mail.isEmpty() ? null : mail);
    }

    /** The groups that are a person's own, not those that another has lent. */
    public Set<String> groupsOf(String id) {
        return lending.ownGroups(id);
    }

    /**
     * A new account; its password is kept as a hash only.
     *
     * @param proposals passwords to choose from: one that has the person's name in it is against the engine's policy, and
     *     names can be as short as one letter
     * @return the first proposal that the policy permits
     */
    public String create(Account account, Supplier<String> proposals) {
        User user = identity.newUser(account.id());
        name(user, account);
        String password = Stream.generate(proposals)
                .limit(MOST_PROPOSALS)
                .filter(proposal ->
                        identity.checkPasswordAgainstPolicy(proposal, user).isValid())
                .findFirst()
                .orElseThrow();
        user.setPassword(password);
        save(user);
        return password;
    }

    /** Changes name and mail; the password stays. */
    public void change(Account account) {
        User user = people.asSystem(
                () -> identity.createUserQuery().userId(account.id()).singleResult());
        name(user, account);
        save(user);
    }

    private void save(User user) {
        people.asSystem(() -> {
            identity.saveUser(user);
            return null;
        });
    }

    private static void name(User user, Account account) {
        int given = account.name().lastIndexOf(' ');
        // Camunda writes the first name before the last one, so the family name goes first.
        user.setFirstName(account.name().substring(0, Math.max(given, 0)));
        user.setLastName(account.name().substring(given + 1));
        user.setEmail(account.mail());
    }

    public void join(String id, List<String> groups) {
        people.asSystem(() -> {
            Set<String> lent = people.groupsOf(id);
            groups.forEach(group -> {
                if (lent.contains(group)) {
                    lending.keep(id, group);
                } else {
                    identity.createMembership(id, group);
                }
            });
            return null;
        });
    }

    public void leave(String id, List<String> groups) {
        people.asSystem(() -> {
            groups.forEach(group -> {
                identity.deleteMembership(id, group);
                lending.takeBackFromAll(id, group);
            });
            return null;
        });
    }
}
