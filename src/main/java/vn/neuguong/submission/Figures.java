package vn.neuguong.submission;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.neuguong.plan.Obligation.Kind;
import vn.neuguong.submission.ReportContent.Figure;

/** The figures of accepted reports, added up in SQL. */
@Component
class Figures {

    private final JdbcClient jdbc;
    private final Reports reports;

    Figures(JdbcClient jdbc, Reports reports) {
        this.jdbc = jdbc;
        this.reports = reports;
    }

    /** Keeps the figures of a submission that has been accepted. */
    void keep(Submission submission) {
        if (reports.obligation(submission).kind() != Kind.REPORT) {
            return;
        }
        for (Figure figure : reports.content(submission).figures()) {
            if (figure.value() != null) {
                jdbc.sql("""
                                insert into submission_figure (submission_id, indicator_code, value) values (?, ?, ?)
                                on conflict (submission_id, indicator_code) do update set value = excluded.value
                                """)
                        .params(submission.id(), figure.indicator(), figure.value())
                        .update();
            }
        }
    }

    /** Indicator code to its sum over the units of a collection. */
    Map<String, Long> sums(String collectionId) {
        Map<String, Long> sums = new LinkedHashMap<>();
        jdbc.sql("""
                        select indicator_code, sum(value)::bigint as total
                        from submission_figure join submission on id = submission_id
                        where collection_id = ? group by indicator_code order by indicator_code
                        """).param(collectionId).query(row -> {
            sums.put(row.getString("indicator_code"), row.getLong("total"));
        });
        return sums;
    }
}
