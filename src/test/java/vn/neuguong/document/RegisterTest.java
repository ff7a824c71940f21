package vn.neuguong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.neuguong.testing.SystemTest;

@SystemTest
class RegisterTest {

    @Autowired
    private Register register;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void numbers_run_from_01_per_issuer_symbol_and_term() {
        assertThat(register.number("Thị ủy A", "KH/TU", "2020-2025", "a/1")).isEqualTo(1);
        assertThat(register.number("Thị ủy A", "KH/TU", "2020-2025", "a/2")).isEqualTo(2);
        assertThat(register.number("Thị ủy A", "QĐ/TU", "2020-2025", "a/3")).isEqualTo(1);
        assertThat(register.number("Thị ủy A", "KH/TU", "2025-2030", "a/4")).isEqualTo(1);
        assertThat(register.number("Thị ủy A", "KH/TU", "2020-2025", "a/1"))
                .as("asked again")
                .isEqualTo(1);
        assertThat(Register.write(1, "KH/TU")).isEqualTo("01-KH/TU");
    }

    @Test
    void a_number_that_is_rolled_back_is_given_to_the_next() {
        transaction.executeWithoutResult(status -> {
            register.number("Thị ủy B", "KH/TU", "2020-2025", "b/1");
            status.setRollbackOnly();
        });
        assertThat(register.number("Thị ủy B", "KH/TU", "2020-2025", "b/2")).isEqualTo(1);
    }

    @Test
    void twenty_at_the_same_moment_get_twenty_numbers_without_a_gap() throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> requests = IntStream.rangeClosed(1, 20)
                    .<Callable<Integer>>mapToObj(i -> () -> register.number("Thị ủy C", "KH/TU", "2020-2025", "c/" + i))
                    .toList();
            List<Integer> numbers = clerks.invokeAll(requests).stream()
                    .map(RegisterTest::get)
                    .sorted()
                    .toList();
            assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
        } finally {
            clerks.shutdownNow();
        }
    }

    /** Half of them fail after they got a number, and many ask for the same subject: each number is given, once. */
    @Test
    void many_at_once_of_whom_some_roll_back_leave_no_gap_and_no_number_twice() throws Exception {
        List<Callable<Integer>> requests = IntStream.range(0, 120)
                .<Callable<Integer>>mapToObj(
                        i -> () -> i % 2 == 0 ? rolledBack("d/back/" + i) : numbered("d/" + i % 40))
                .toList();
        ExecutorService clerks = Executors.newFixedThreadPool(16);
        try {
            for (Future<Integer> number : clerks.invokeAll(requests)) {
                number.get();
            }
        } finally {
            clerks.shutdownNow();
        }
        List<Integer> given = jdbc.sql("select number from register_entry where issuer = 'Thị ủy D' order by number")
                .query(Integer.class)
                .list();
        assertThat(given).isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
        assertThat(numbered("d/next")).isEqualTo(21);
    }

    private int numbered(String subject) {
        return register.number("Thị ủy D", "GK/TU", "2020-2025", subject);
    }

    private int rolledBack(String subject) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return numbered(subject);
        });
    }

    private static int get(Future<Integer> number) {
        try {
            return number.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
