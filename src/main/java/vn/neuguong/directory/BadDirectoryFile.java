package vn.neuguong.directory;

import java.util.List;
import vn.neuguong.engine.Refusal;

/** A file with which nothing can be done; all that is wrong with it is told at once. */
public class BadDirectoryFile extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    BadDirectoryFile(List<Problem> problems) {
        super("Tệp có %d lỗi nên danh bạ không thay đổi. Hãy sửa tệp rồi tải lên lại.", problems.size());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
