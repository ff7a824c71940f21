package vn.neuguong.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.demo.EmbeddedDatabase;

/** What was recorded before steps knew their states gets them from what is known. */
class EarlierStepsTest {

    private EmbeddedPostgres database;
    private JdbcClient jdbc;

    @BeforeEach
    void a_database_of_before() {
        database = EmbeddedDatabase.start();
        jdbc = JdbcClient.create(database.getPostgresDatabase());
        migrate("71");
        jdbc.sql("""
                set search_path to neuguong;
                insert into unit_class values ('phuong', 'Phường');
                insert into unit (code, name, class_code) values ('pho-an', 'Phổ An', 'phuong');
                insert into plan (code, status, definition, number, signed_on, created_at, issued_at)
                    values ('cu', 'ISSUED', '{"title": "Kế hoạch cũ"}', 1, '2022-08-10', now(), now());
                insert into plan_step (plan_code, action, at) values
                    ('cu', 'REGISTERED', now()), ('cu', 'FORMAT_RETURNED', now()), ('cu', 'ISSUED', now());
                insert into collection (id, plan_code, obligation_code, kind, title, opens_at, due_at, closes_at, opened_at)
                    values ('cu/bc', 'cu', 'bc', 'REPORT', 'Báo cáo', now(), now(), now(), now());
                insert into submission (id, collection_id, unit_code, responsible_code, status, due_at, updated_at)
                    values ('cu/bc/pho-an', 'cu/bc', 'pho-an', 'pho-an', 'NOT_SUBMITTED', now(), now());
                insert into submission_step (submission_id, action, at) select 'cu/bc/pho-an', action, now() from unnest(array[
                    'OPENED', 'PREPARED', 'UNIT_RETURNED', 'PREPARED', 'SUBMITTED', 'RETURNED', 'OVERDUE', 'NOT_SUBMITTED'])
                    with ordinality as step (action, place) order by place;
                insert into candidate (id, plan_code, submission_id, unit_code, position, nomination, status)
                    values ('cu/bc/pho-an/1', 'cu', 'cu/bc/pho-an', 'pho-an', 1, '{"name": "Bà Bông"}', 'ENDORSED');
                insert into candidate_step (candidate_id, action, at) values
                    ('cu/bc/pho-an/1', 'ELIGIBLE', now()), ('cu/bc/pho-an/1', 'ENDORSED', now());
                insert into opinion values ('cu', 'emulationAgency', true, 'Nhất trí', 'emulation', now());
                """).update();
        migrate("79");
    }

    @AfterEach
    void it_is_stopped() throws IOException {
        database.close();
    }

    @Test
    void each_step_begins_where_the_one_before_it_ended() {
        assertThat(states("plan_step")).isEqualTo("- DRAFT, DRAFT DRAFT, DRAFT ISSUED");
        assertThat(states("submission_step"))
                .isEqualTo(
                        "- OPEN, OPEN PREPARED, PREPARED OPEN, OPEN PREPARED, PREPARED SUBMITTED, SUBMITTED RETURNED,"
                                + " RETURNED RETURNED, RETURNED NOT_SUBMITTED");
        assertThat(states("candidate_step")).isEqualTo("ASSEMBLED ELIGIBLE, ELIGIBLE ENDORSED");
        assertThat(states("collection_step")).isEqualTo("PLANNED OPEN");
        assertThat(jdbc.sql("select action || ' ' || about || ' ' || person from neuguong.vetting_step")
                        .query(String.class)
                        .list())
                .containsExactly("OPINION_AGREED emulationAgency emulation");
    }

    @Test
    void files_that_were_submitted_or_taken_away_since_are_on_record() {
        jdbc.sql("""
                set search_path to neuguong;
                insert into stored_file values ('a', 1, 'application/pdf', 'x', now());
                insert into attachment (submission_id, name, sha256, uploaded_by, uploaded_at, submitted_at)
                    select 'cu/bc/pho-an', name, 'a', 'pho-an.clerk', at, at
                    from submission_step, unnest(array['mot.pdf', 'hai.pdf']) name where action = 'SUBMITTED';
                insert into attachment (submission_id, name, sha256, uploaded_by, uploaded_at)
                    values ('cu/bc/pho-an', 'chua-nop.pdf', 'a', 'pho-an.clerk', now());
                update attachment set removed_by = 'pho-an.colleague', removed_at = now() where name = 'hai.pdf';
                """).update();
        migrate("84");
        assertThat(jdbc.sql("""
                                select concat_ws(' ', submission_id, action, person, remark)
                                from neuguong.attachment_step order by id
                                """).query(String.class).list())
                .containsExactly(
                        "cu/bc/pho-an SUBMITTED pho-an.clerk 2 tệp: mot.pdf; hai.pdf",
                        "cu/bc/pho-an REMOVED pho-an.colleague hai.pdf");
    }

    private String states(String table) {
        return jdbc.sql(
                        "select string_agg(coalesce(from_status, '-') || ' ' || to_status, ', ' order by id) from neuguong."
                                + table)
                .query(String.class)
                .single();
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database.getPostgresDatabase())
                .schemas("neuguong")
                .defaultSchema("neuguong")
                .target(version)
                .load()
                .migrate();
    }
}
