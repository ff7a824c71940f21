package vn.neuguong.nomination;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.neuguong.engine.Refusal;

/**
 * Rows of a form that each hold for some of the candidates that it lists. Everyone else is decided about at once, so that a
 * form has as many fields for 300 candidates as for three.
 */
public final class CandidateRows {

    private CandidateRows() {}

    /**
     * The row of each candidate who has one, by id.
     *
     * @param chosen the ids of those for whom a row holds
     * @throws Refusal where a row is for nobody, or for someone who is not listed, or two are for the same
     */
    public static <R> Map<String, R> byCandidate(
            List<Candidate> listed, List<R> rows, Function<R, List<String>> chosen) {
        Map<String, Candidate> byId = listed.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        Map<String, R> found = new HashMap<>();
        for (R row : rows == null ? List.<R>of() : rows) {
            List<String> ids = chosen.apply(row);
            if (ids == null || ids.isEmpty()) {
                throw new Refusal("Có mục ghi riêng chưa chọn ứng viên. Hãy chọn ứng viên hoặc bỏ mục đó.");
            }
            for (String id : ids) {
                Candidate candidate = byId.get(id);
                if (candidate == null) {
                    throw new Refusal(
                            "Có ứng viên đã chọn không còn trong danh sách. Hãy tải lại biểu mẫu rồi chọn lại.");
                }
                if (found.put(id, row) != null) {
                    throw new Refusal(
                            "«%s» được ghi nhiều lần. Mỗi ứng viên chỉ ghi riêng ở một mục.", candidate.name());
                }
            }
        }
        return found;
    }
}
