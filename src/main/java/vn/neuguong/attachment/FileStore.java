package vn.neuguong.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The bytes of all files, each content once; written and read in pieces, so that memory never holds one whole. */
@Component
class FileStore {

    private static final int SLICE = 512 * 1024;

    private final JdbcClient jdbc;
    private final Clock clock;

    FileStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(ReceivedFile file) {
        lock(file.sha256());
        if (isKept(file.sha256())) {
            return;
        }
        try (InputStream content = Files.newInputStream(file.path())) {
            jdbc.sql("insert into stored_file (sha256, size, media_type, content, stored_at) values (?, ?, ?, ?, ?)")
                    .params(
                            file.sha256(),
                            file.size(),
                            file.type().mediaType().toString(),
                            new SqlParameterValue(Types.BINARY, new SqlBinaryValue(content, file.size())),
                            OffsetDateTime.now(clock))
                    .update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a content that no attachment has any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String sha256) {
        lock(sha256);
        jdbc.sql("delete from stored_file s where sha256 = ? and not exists"
                        + " (select from attachment a where a.sha256 = s.sha256)")
                .param(sha256)
                .update();
    }

    /** One content is not deleted while somebody attaches it anew. */
    private void lock(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param(sha256)
                .query()
                .singleRow();
    }

    private boolean isKept(String sha256) {
        return jdbc.sql("select count(*) from stored_file where sha256 = ?")
                        .param(sha256)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The content, each slice read when it is its turn. */
    InputStream read(String sha256, int size) {
        Iterator<InputStream> slices = IntStream.iterate(0, from -> from < size, from -> from + SLICE)
                .mapToObj(from -> slice(sha256, from))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return slices.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return slices.next();
            }
        });
    }

    private InputStream slice(String sha256, int from) {
        return new ByteArrayInputStream(
                jdbc.sql("select substring(content from ? for ?) from stored_file where sha256 = ?")
                        .params(from + 1, SLICE, sha256)
                        .query(byte[].class)
                        .single());
    }
}
