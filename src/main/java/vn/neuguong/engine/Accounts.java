package vn.neuguong.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The accounts of people: who may log in, under which name, in which groups. */
@Component
public class Accounts {

    /**
     * @param name the whole name, family name first
     * @param mail an address, or null
     */
    public record Account(String id, String name, String mail) {}

    private final IdentityService identity;
    private final People people;

    Accounts(IdentityService identity, People people) {
        this.identity = identity;
        this.people = people;
    }

    /** All accounts by id. */
    public Map<String, Account> all() {
        Map<String, Account> accounts = new HashMap<>();
        for (User user : identity.createUserQuery().unlimitedList()) {
            String mail = Text.clean(user.getEmail());
            accounts.put(user.getId(), new Account(user.getId(), People.name(user), mail.isEmpty() ? null : mail));
        }
        return accounts;
    }

    public Set<String> groupsOf(String id) {
        return people.groupsOf(id);
    }

    /** A new account; the password is kept as a hash only. */
    public void create(Account account, String password) {
        User user = identity.newUser(account.id());
        user.setPassword(password);
        save(user, account);
    }

    /** Changes name and mail; the password stays. */
    public void change(Account account) {
        User user = identity.createUserQuery().userId(account.id()).singleResult();
        save(user, account);
    }

    private void save(User user, Account account) {
        int given = account.name().lastIndexOf(' ');
        // Camunda writes the first name before the last one, so the family name goes first.
        user.setFirstName(account.name().substring(0, Math.max(given, 0)));
        user.setLastName(account.name().substring(given + 1));
        user.setEmail(account.mail());
        identity.saveUser(user);
    }

    public void join(String id, List<String> groups) {
        groups.forEach(group -> identity.createMembership(id, group));
    }

    public void leave(String id, List<String> groups) {
        groups.forEach(group -> identity.deleteMembership(id, group));
    }
}
