package vn.neuguong.engine;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lends one person's groups to another. The borrower becomes a member, so that the engine's own rules apply to every task,
 * of before and of later; what is lent is written down, so that exactly that is taken back.
 */
@Component
@Transactional
public class Lending {

    private final LentGroups lent;
    private final IdentityService identity;
    private final People people;
    private final Claims claims;

    Lending(LentGroups lent, IdentityService identity, People people, Claims claims) {
        this.lent = lent;
        this.identity = identity;
        this.people = people;
        this.claims = claims;
    }

    /** Lends those of the groups that the borrower does not have; what the lender had claimed from any becomes free. */
    public void lend(String loan, String lender, String borrower, Set<String> groups) {
        people.asSystem(() -> {
            Set<String> own = ownGroups(borrower);
            Set<String> member = people.groupsOf(borrower);
            groups.stream().filter(group -> !own.contains(group)).sorted().forEach(group -> {
                lent.add(loan, lender, borrower, group);
                if (!member.contains(group)) {
                    identity.createMembership(borrower, group);
                }
            });
            claims.releaseAll(lender, groups);
            return null;
        });
    }

    /** Takes back what a loan gave, and with it what the borrower had claimed through it. */
    public void takeBack(String loan) {
        lent.ofLoan(loan).forEach(group -> takeBack(loan, group));
    }

    /** Takes back a group from whomever this person lent it to. */
    void takeBackFromAll(String lender, String group) {
        lent.loansOf(lender, group).forEach(loan -> takeBack(loan, group));
    }

    private void takeBack(String loan, String group) {
        people.asSystem(() -> {
            lent.end(loan, group).ifPresent(borrower -> {
                identity.deleteMembership(borrower, group);
                claims.forget(borrower, group);
            });
            return null;
        });
    }

    /** The groups to which a person belongs without anybody's loan. */
    public Set<String> ownGroups(String person) {
        Set<String> borrowed = lent.of(person);
        return people.asSystem(() -> people.groupsOf(person)).stream()
                .filter(group -> !borrowed.contains(group))
                .collect(Collectors.toSet());
    }

    /** The group is the person's own from now on, whoever lent it. */
    void keep(String person, String group) {
        lent.keep(person, group);
    }
}
