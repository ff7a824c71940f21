package vn.neuguong.monitoring;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Json;

/** Gives a view to those who may see it: in our JSON, which is not that of Camunda, or as .xlsx. */
@Component
class ProgressAnswers {

    private final Readers readers;
    private final Spreadsheet spreadsheet;
    private final Json json;

    ProgressAnswers(Readers readers, Spreadsheet spreadsheet, Json json) {
        this.readers = readers;
        this.spreadsheet = spreadsheet;
        this.json = json;
    }

    /** @param xlsx how the address ends; empty for JSON */
    <V> Response of(String xlsx, Supplier<V> view, Function<V, Table<?>> table) {
        return xlsx.isEmpty() ? of(view) : file(() -> table.apply(view.get()));
    }

    Response file(Supplier<Table<?>> table) {
        permit();
        Table<?> filled = table.get();
        StreamingOutput content = out -> spreadsheet.write(filled, out);
        return Response.ok(content, Spreadsheet.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.xlsx\"".formatted(filled.name()))
                .build();
    }

    Response of(Supplier<?> view) {
        permit();
        return Response.ok(json.write(view.get()), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private void permit() {
        if (!readers.maySeeProgress()) {
            throw new ForbiddenException(
                    "Chỉ cơ quan tham mưu chủ trì, Ban Thường vụ và quản trị viên được xem tiến độ.");
        }
    }
}
