package vn.neuguong.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.draft.Draft.Replaced;
import vn.neuguong.engine.Json;
import vn.neuguong.engine.People;
import vn.neuguong.engine.TaskEnd;
import vn.neuguong.engine.TaskForms.TaskForm;

/** The table of drafts. A change is kept only where it is based on the last one; nobody overwrites what they did not see. */
@Component
class Drafts implements TaskEnd {

    private final JdbcClient jdbc;
    private final Json json;
    private final People people;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Json json, People people, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.people = people;
        this.clock = clock;
    }

    Draft of(TaskForm task) {
        return find(task).orElse(Draft.none(task.keepsDraft()));
    }

    private Optional<Draft> find(TaskForm task) {
        return jdbc.sql("""
                        select version, form <> ? or form_version <> ? as outdated, content, changed_by, changed_at,
                            replaced ->> 'content' as old_content, replaced ->> 'by' as old_by,
                            (replaced ->> 'at')::timestamptz as old_at
                        from draft where task_id = ?
                        """)
                .params(task.form(), task.formVersion(), task.id())
                .query((row, i) -> draft(row))
                .optional();
    }

    private Draft draft(ResultSet row) throws SQLException {
        Replaced replaced = row.getString("old_by") == null
                ? null
                : new Replaced(
                        content(row, "old_content"),
                        people.name(row.getString("old_by")),
                        isReader(row.getString("old_by")),
                        instant(row, "old_at"));
        return new Draft(
                true,
                row.getInt("version"),
                row.getBoolean("outdated"),
                content(row, "content"),
                people.name(row.getString("changed_by")),
                isReader(row.getString("changed_by")),
                instant(row, "changed_at"),
                replaced);
    }

    private boolean isReader(String person) {
        return people.current().filter(person::equals).isPresent();
    }

    private JsonNode content(ResultSet row, String column) throws SQLException {
        return json.read(row.getString(column), JsonNode.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** @throws StaleDraft where somebody, or the same person elsewhere, has changed it since that version */
    @Transactional
    Draft keep(TaskForm task, int basedOn, JsonNode content, String person) {
        int kept = jdbc.sql(basedOn == 0 ? """
                                insert into draft (task_id, form, form_version, version, content, changed_by, changed_at)
                                values (:task, :form, :formVersion, 1, :content::jsonb, :person, :now)
                                on conflict (task_id) do nothing
                                """ : """
                                update draft set form = :form, form_version = :formVersion, version = version + 1,
                                    content = :content::jsonb, changed_by = :person, changed_at = :now,
                                    replaced = case when changed_by = :person then replaced else jsonb_build_object(
                                        'content', content, 'by', changed_by, 'at', changed_at) end
                                where task_id = :task and version = :version
                                """)
                .param("task", task.id())
                .param("form", task.form())
                .param("formVersion", task.formVersion())
                .param("version", basedOn)
                .param("content", json.write(content))
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (kept == 0) {
            throw new StaleDraft(of(task));
        }
        return of(task);
    }

    /** @throws StaleDraft where it has been changed since that version */
    @Transactional
    void discard(TaskForm task, int basedOn) {
        int discarded = jdbc.sql("delete from draft where task_id = ? and version = ?")
                .params(task.id(), basedOn)
                .update();
        if (discarded == 0) {
            throw new StaleDraft(of(task));
        }
    }

    @Override
    public void ended(EndedTask task) {
        jdbc.sql("delete from draft where task_id = ?").param(task.id()).update();
    }
}
