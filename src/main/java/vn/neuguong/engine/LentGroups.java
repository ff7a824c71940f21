package vn.neuguong.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which memberships a person has only because another one lent them. */
@Component
class LentGroups {

    private final JdbcClient jdbc;

    LentGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String loan, String lender, String borrower, String group) {
        jdbc.sql("""
                        insert into lent_group (loan, lender, borrower, group_id) values (?, ?, ?, ?)
                        on conflict do nothing
                        """).params(loan, lender, borrower, group).update();
    }

    Set<String> of(String borrower) {
        return jdbc.sql("select group_id from lent_group where borrower = ?")
                .param(borrower)
                .query(String.class)
                .set();
    }

    /** The loans by which a person has a group of this one. */
    List<String> loansOf(String lender, String group) {
        return jdbc.sql("select loan from lent_group where lender = ? and group_id = ?")
                .params(lender, group)
                .query(String.class)
                .list();
    }

    /** The groups of a loan. */
    List<String> ofLoan(String loan) {
        return jdbc.sql("select group_id from lent_group where loan = ? order by group_id")
                .param(loan)
                .query(String.class)
                .list();
    }

    /** @return who has the group no more, because nobody else lends it; empty where the loan has ended before */
    Optional<String> end(String loan, String group) {
        return jdbc.sql("delete from lent_group where loan = ? and group_id = ? returning borrower")
                .params(loan, group)
                .query(String.class)
                .optional()
                .filter(borrower -> !of(borrower).contains(group));
    }

    /** The group is the borrower's own from now on. */
    void keep(String borrower, String group) {
        jdbc.sql("delete from lent_group where borrower = ? and group_id = ?")
                .params(borrower, group)
                .update();
    }

    /** For whom a person acts who may do something as a member of any of these groups; of two, the one who lent first. */
    Optional<String> lender(String borrower, Collection<String> groups) {
        return groups.isEmpty()
                ? Optional.empty()
                : jdbc.sql("""
                                select l.lender from lent_group l
                                where l.borrower = :borrower and l.group_id in (:groups)
                                order by length(l.loan), l.loan limit 1
                                """)
                        .param("borrower", borrower)
                        .param("groups", groups)
                        .query(String.class)
                        .optional();
    }
}
