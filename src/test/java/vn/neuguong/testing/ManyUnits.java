package vn.neuguong.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Thousands of units below fifty others, of a class of their own, and their submissions to one collection, written straight
 * into the tables: nobody works on them, they are only looked at. Whoever makes them removes them, for they stand in the
 * directory of all tests.
 */
public class ManyUnits {

    private static final String CLASS = "nhieu-don-vi";

    private final JdbcClient jdbc;

    public ManyUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One in seven of them stands where: accepted, submitted, returned, open, overdue, waived, not submitted. */
    public void submit(String collection, int number) {
        jdbc.sql("insert into unit_class (code, name) values (?, 'Chi bộ cơ sở')")
                .param(CLASS)
                .update();
        jdbc.sql("""
                        insert into unit (code, name, class_code)
                        select 'tren-' || n, format('Đảng ủy cấp trên số %s', to_char(n, 'FM00')), ? from generate_series(1, 50) n
                        """).param(CLASS).update();
        jdbc.sql("""
                        insert into unit (code, name, class_code, parent_code)
                        select 'duoi-' || n, format('Chi bộ số %s', to_char(n, 'FM0000')), ?, 'tren-' || 1 + n % 50
                        from generate_series(1, ?) n
                        """).params(CLASS, number).update();
        jdbc.sql("""
                        insert into submission (id, collection_id, unit_code, responsible_code, status, due_at, overdue_at,
                            waiver, updated_at)
                        select c.id || '/duoi-' || n, c.id, 'duoi-' || n, 'duoi-' || n,
                            (array ['ACCEPTED', 'SUBMITTED', 'RETURNED', 'OPEN', 'OPEN', 'WAIVED', 'NOT_SUBMITTED']) [1 + n % 7],
                            c.due_at + interval '10 days' * (n % 7 in (2, 3))::int, case when n % 7 = 4 then c.due_at end, case when n % 7 = 5 then 'Sáp nhập' end, c.due_at
                        from collection c, generate_series(1, ?) n where c.id = ?
                        """).params(number, collection).update();
    }

    public void remove() {
        jdbc.sql("delete from submission where unit_code like 'duoi-%'").update();
        jdbc.sql("delete from unit where class_code = ? and parent_code is not null")
                .param(CLASS)
                .update();
        jdbc.sql("delete from unit where class_code = ?").param(CLASS).update();
        jdbc.sql("delete from unit_class where code = ?").param(CLASS).update();
    }
}
