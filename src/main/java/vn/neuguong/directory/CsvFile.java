package vn.neuguong.directory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;

/** A CSV file: UTF-8 with or without byte-order mark, with commas or semicolons, whichever its first line has more of. */
final class CsvFile {

    private CsvFile() {}

    static Table read(Upload file) {
        Table.Builder table = new Table.Builder(file.name());
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setDelimiter(delimiter(file)).get();
        try (CSVParser records = CSVParser.parse(reader(file), format)) {
            for (CSVRecord line : records) {
                table.add((int) line.getRecordNumber(), line.toList());
            }
        } catch (CharacterCodingException e) {
            throw notUtf8();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw notUtf8();
            }
            throw new UnreadableFile("không đọc được: có dấu ngoặc kép không khép hoặc đặt sai chỗ. Hãy sửa lại.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.build();
    }

    private static InputStreamReader reader(Upload file) throws IOException {
        return new InputStreamReader(
                BOMInputStream.builder()
                        .setInputStream(new ByteArrayInputStream(file.content()))
                        .get(),
                StandardCharsets.UTF_8.newDecoder()); // which refuses other bytes, where a charset would replace them
    }

    private static char delimiter(Upload file) {
        List<String> lines = new String(file.content(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .limit(1)
                .toList();
        String first = lines.isEmpty() ? "" : lines.get(0);
        return first.chars().filter(c -> c == ';').count()
                        > first.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
    }

    private static UnreadableFile notUtf8() {
        return new UnreadableFile("không phải là tệp CSV mã hóa UTF-8. Hãy lưu lại theo kiểu «CSV UTF-8».");
    }
}
