package vn.neuguong.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.attachment.FilePanel.Entry;
import vn.neuguong.attachment.FilePanel.Folder;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;

/** Which files are attached to what. Everything that changes or relies on an owner's files does so one after another. */
@Component
@Transactional
public class Attachments {

    private static final int MOST = 100; // of one owner

    private static final String SELECT = """
            select a.id, a.submission_id, a.document_key, a.item, a.nominee, a.name, a.sha256, f.size, f.media_type,
                a.uploaded_by, a.uploaded_at, a.submitted_at, a.removed_at
            from attachment a join stored_file f on f.sha256 = a.sha256
            """;

    private final JdbcClient jdbc;
    private final FileStore store;
    private final AttachmentSteps steps;
    private final People people;
    private final Clock clock;

    Attachments(JdbcClient jdbc, FileStore store, AttachmentSteps steps, People people, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.steps = steps;
        this.people = people;
        this.clock = clock;
    }

    /** All files of an owner, also those removed since they were submitted; oldest first. */
    public List<Attachment> of(Owner owner) {
        return jdbc.sql(SELECT + "where a.submission_id = ? or a.document_key = ? order by a.id")
                .params(owner.submission(), owner.document())
                .query(Attachments::attachment)
                .list();
    }

    /** The files of all submissions of a plan. */
    public List<Attachment> ofSubmissions(String planCode) {
        return jdbc.sql(SELECT + """
                        join submission s on s.id = a.submission_id join collection c on c.id = s.collection_id
                        where c.plan_code = ? order by a.id
                        """)
                .param(planCode)
                .query(Attachments::attachment)
                .list();
    }

    /** What the task shows in which a paper is signed. */
    public FilePanel scans(String documentKey) {
        Owner owner = Owner.document(documentKey);
        List<Entry> entries =
                of(owner).stream().map(file -> new Entry(file, null)).toList();
        Folder folder = new Folder(documentKey, "Bản chụp văn bản đã ký", owner, null, false, entries);
        return new FilePanel(true, null, null, List.of(folder));
    }

    /** The scanned copies of a plan's signed papers. */
    public List<Attachment> ofDocuments(String planCode) {
        return jdbc.sql(SELECT + "join document d on d.key = a.document_key where d.plan_code = ? order by a.id")
                .param(planCode)
                .query(Attachments::attachment)
                .list();
    }

    public Optional<Attachment> find(long id) {
        return jdbc.sql(SELECT + "where a.id = ?")
                .param(id)
                .query(Attachments::attachment)
                .optional();
    }

    /** From here to the end of the transaction nobody else changes the files of this owner. */
    public void hold(Owner owner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param(owner.name())
                .query()
                .singleRow();
    }

    /** Marks what is attached to a submission now as submitted. */
    public void submit(String submissionId) {
        List<String> names = jdbc.sql("""
                        with submitted as (
                            update attachment set submitted_at = ? where submission_id = ? and submitted_at is null
                            returning id, name)
                        select name from submitted order by id
                        """)
                .params(OffsetDateTime.now(clock), submissionId)
                .query(String.class)
                .list();
        steps.submitted(submissionId, names);
    }

    long add(Owner owner, String item, String nominee, ReceivedFile file) {
        List<Attachment> before =
                of(owner).stream().filter(known -> !known.isRemoved()).toList();
        if (before.size() >= MOST) {
            throw new Refusal("Đã có %d tệp, không nhận thêm được. Hãy gộp các tệp lại.", MOST);
        }
        before.stream()
                .filter(known -> known.sha256().equals(file.sha256())
                        && Objects.equals(known.item(), item)
                        && Objects.equals(known.nominee(), nominee))
                .findFirst()
                .ifPresent(known -> {
                    throw new Refusal("Tệp «%s» đã được đính kèm rồi, với tên «%s».", file.name(), known.name());
                });
        store.keep(file);
        return jdbc.sql("""
                        insert into attachment
                            (submission_id, document_key, item, nominee, name, sha256, uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        owner.submission(),
                        owner.document(),
                        item,
                        nominee,
                        file.name(),
                        file.sha256(),
                        people.current().orElseThrow(),
                        OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    void assign(Attachment file, String nominee) {
        jdbc.sql("update attachment set nominee = ? where id = ?")
                .params(nominee, file.id())
                .update();
    }

    /** Deletes a file that was never submitted; marks another as removed. */
    void remove(Attachment file) {
        if (file.isSubmitted()) {
            jdbc.sql("update attachment set removed_by = ?, removed_at = ? where id = ? and removed_at is null")
                    .params(people.current().orElseThrow(), OffsetDateTime.now(clock), file.id())
                    .update();
            steps.removed(file);
        } else {
            jdbc.sql("delete from attachment where id = ?").param(file.id()).update();
            store.release(file.sha256());
        }
    }

    private static Attachment attachment(ResultSet row, int index) throws SQLException {
        return new Attachment(
                row.getLong("id"),
                new Owner(row.getString("submission_id"), row.getString("document_key")),
                row.getString("item"),
                row.getString("nominee"),
                row.getString("name"),
                row.getString("sha256"),
                row.getInt("size"),
                FileType.of(row.getString("media_type")).orElseThrow(),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class),
                row.getObject("submitted_at", OffsetDateTime.class),
                row.getObject("removed_at", OffsetDateTime.class));
    }
}
