package vn.neuguong.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers that the system made, in PostgreSQL. */
@Component
public class Documents {

    /** A paper in a list; the key is {@code plan/name}, sha256 in hexadecimal. */
    public record Entry(String key, String title, String mediaType, String sha256, OffsetDateTime createdAt) {}

    /** A paper with its bytes. */
    public record Content(String mediaType, byte[] content) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Documents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where a document of a plan is read, for links in forms. */
    public static String url(String planCode, String name) {
        return "/api/plans/%s/documents/%s".formatted(planCode, name);
    }

    /** Stores an HTML paper under the plan and name; one rendered again takes the place of the one before. */
    @Transactional
    public void store(String planCode, String name, String title, String html) {
        byte[] content = html.getBytes(StandardCharsets.UTF_8);
        jdbc.sql("""
                        insert into document (key, plan_code, title, media_type, content, sha256, created_at)
                        values (?, ?, ?, 'text/html;charset=UTF-8', ?, ?, ?)
                        on conflict (key) do update set title = excluded.title, content = excluded.content,
                            sha256 = excluded.sha256, created_at = excluded.created_at
                        """)
                .params(planCode + "/" + name, planCode, title, content, sha256(content), OffsetDateTime.now(clock))
                .update();
    }

    /** Puts a remark above a stored HTML paper; of its text no letter changes. */
    @Transactional
    public void remark(String planCode, String name, String remark) {
        Map<String, Object> paper = jdbc.sql("select title, content from document where key = ? for update")
                .param(planCode + "/" + name)
                .query()
                .singleRow();
        String html = new String((byte[]) paper.get("content"), StandardCharsets.UTF_8);
        String line = Paper.render("remark", Map.of("remark", remark));
        store(planCode, name, (String) paper.get("title"), html.replace("<body>", "<body>\n" + line));
    }

    public List<Entry> list(String planCode) {
        return jdbc.sql("""
                        select key, title, media_type, sha256, created_at from document
                        where plan_code = ? order by created_at, key
                        """).param(planCode).query(Entry.class).list();
    }

    public Optional<Content> read(String planCode, String name) {
        return jdbc.sql("select media_type, content from document where key = ?")
                .param(planCode + "/" + name)
                .query(Content.class)
                .optional();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
