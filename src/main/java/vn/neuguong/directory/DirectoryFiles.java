package vn.neuguong.directory;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the sheets of the directory in the files given: one Excel file, or a CSV file for each sheet. */
final class DirectoryFiles {

    static final int LARGEST = 5 * 1024 * 1024; // bytes; the upload page says the same

    private static final int ZIP = 0x504B0304;
    private static final int OLE2 = 0xD0CF11E0;

    private DirectoryFiles() {}

    static Map<Sheet, Table> read(List<Upload> files, Problems problems) {
        Map<Sheet, Table> sheets = new EnumMap<>(Sheet.class);
        for (Upload file : files) {
            try {
                for (Table table : tables(file)) {
                    Sheet sheet = sheet(table);
                    if (sheet != null && sheets.putIfAbsent(sheet, table) != null) {
                        problems.add(file.name(), null, null, "có thêm một bảng «%s» nữa.", sheet.title());
                    }
                }
            } catch (UnreadableFile e) {
                problems.add(file.name(), null, null, e.getMessage());
            }
        }
        problems.refuseIfAny();
        String names = files.stream().map(Upload::name).collect(Collectors.joining(", "));
        if (sheets.isEmpty()) {
            problems.add(names, null, null, "không có bảng «Đơn vị» hoặc «Người dùng» nào. Hãy bắt đầu từ tệp mẫu.");
        } else if (sheets.values().stream().allMatch(table -> table.rows().isEmpty())) {
            problems.add(names, null, null, "không có dòng dữ liệu nào dưới dòng tiêu đề.");
        }
        problems.refuseIfAny();
        sheets.values().removeIf(table -> table.rows().isEmpty());
        return sheets;
    }

    private static List<Table> tables(Upload file) {
        if (file.content().length == 0) {
            throw new UnreadableFile("là tệp rỗng.");
        }
        if (file.content().length > LARGEST) {
            throw new UnreadableFile("lớn hơn 5 MB. Hãy chia thành nhiều tệp.");
        }
        return switch (firstBytes(file.content())) {
            case ZIP -> ExcelFile.read(file);
            case OLE2 ->
                throw new UnreadableFile(
                        "là tệp Excel kiểu cũ (.xls) hoặc có mật khẩu. Hãy lưu lại thành .xlsx không có mật khẩu.");
            default -> List.of(CsvFile.read(file));
        };
    }

    private static int firstBytes(byte[] content) {
        return content.length < Integer.BYTES ? 0 : ByteBuffer.wrap(content).getInt();
    }

    /** By its name, or else by its headings; null where it is neither sheet, such as a sheet with explanations. */
    private static Sheet sheet(Table table) {
        return Sheet.all()
                .filter(sheet -> sheet.isNamed(table.name()))
                .findFirst()
                .or(() -> Sheet.all()
                        .filter(sheet -> sheet.matches(table.headings()) > 1)
                        .max(Comparator.comparing(sheet -> sheet.matches(table.headings()))))
                .orElse(null);
    }
}
