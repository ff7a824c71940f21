package vn.neuguong.document;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;

/**
 * Sổ văn bản đi. Numbers run from 01, per issuer, symbol and committee term, without gaps (36-HD/VPTW, II.1.3).
 */
@Component
public class Register {

    private final JdbcClient jdbc;
    private final Clock clock;

    Register(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The number of a subject, assigned now where it has none yet.
     *
     * @param subject what gets the number, the same each time it is asked: kind of paper and plan code
     */
    @Transactional
    public int number(String issuer, String symbol, String term, String subject) {
        return find(subject).orElseGet(() -> assign(issuer, symbol, term, subject));
    }

    private Optional<Integer> find(String subject) {
        return jdbc.sql("select number from register_entry where subject = ?")
                .param(subject)
                .query(Integer.class)
                .optional();
    }

    /** The day on which a subject got its number. */
    public LocalDate assignedOn(String subject) {
        return jdbc.sql("select assigned_at from register_entry where subject = ?")
                .param(subject)
                .query(OffsetDateTime.class)
                .single()
                .atZoneSameInstant(VietnameseDate.ZONE)
                .toLocalDate();
    }

    /** Notes something beside a number, which stays given. */
    @Transactional
    public void remark(String subject, String remark) {
        jdbc.sql("update register_entry set remark = ? where subject = ?")
                .params(remark, subject)
                .update();
    }

    private int assign(String issuer, String symbol, String term, String subject) {
        int number = 1 + lock(issuer, symbol, term);
        Optional<Integer> meanwhile = find(subject);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        jdbc.sql("update register set last_number = ? where issuer = ? and symbol = ? and term = ?")
                .params(number, issuer, symbol, term)
                .update();
        jdbc.sql("""
                        insert into register_entry (subject, issuer, symbol, term, number, assigned_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(subject, issuer, symbol, term, number, OffsetDateTime.now(clock))
                .update();
        return number;
    }

    /** Makes others wait until this transaction has ended, so that no number is skipped. @return the last number */
    private int lock(String issuer, String symbol, String term) {
        return jdbc.sql("""
                        insert into register (issuer, symbol, term, last_number) values (?, ?, ?, 0)
                        on conflict (issuer, symbol, term) do update set last_number = register.last_number
                        returning last_number
                        """).params(issuer, symbol, term).query(Integer.class).single();
    }

    /** A number as papers write it: "01-KH/TU" (no colon after "Số", a hyphen before the symbol). */
    public static String write(int number, String symbol) {
        return "%02d-%s".formatted(number, symbol);
    }
}
