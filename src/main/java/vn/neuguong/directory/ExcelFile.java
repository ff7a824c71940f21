package vn.neuguong.directory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** An Excel file (.xlsx), read row by row so that a huge one never stands in memory. */
final class ExcelFile {

    private ExcelFile() {}

    static List<Table> read(Upload file) {
        List<Table> tables = new ArrayList<>();
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file.content()))) {
            XSSFReader workbook = new XSSFReader(parts);
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(parts);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) workbook.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    Rows rows = new Rows(new Table.Builder(sheets.getSheetName()));
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(
                            workbook.getStylesTable(), null, texts, rows, new PlainText(), false));
                    xml.parse(new InputSource(sheet));
                    tables.add(rows.table.build());
                }
            }
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | POIXMLException
                | IllegalArgumentException e) {
            throw new UnreadableFile("không phải là tệp Excel (.xlsx) đọc được. Hãy mở bằng Excel và lưu lại.");
        }
        return tables;
    }

    /** Numbers as they are, dates as ISO dates, whatever format the cell shows them in. */
    private static final class PlainText extends DataFormatter {

        @Override
        public String formatRawCellContents(double value, int formatIndex, String formatString, boolean use1904) {
            return DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)
                    ? DateUtil.getLocalDateTime(value, use1904).toLocalDate().toString()
                    : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
    }

    private static final class Rows implements SheetContentsHandler {

        private final Table.Builder table;
        private List<String> cells = List.of();

        Rows(Table.Builder table) {
            this.table = table;
        }

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void cell(String reference, String text, XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(text);
        }

        @Override
        public void endRow(int row) {
            table.add(row + 1, cells);
        }
    }
}
