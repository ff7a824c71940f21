package vn.neuguong.history;

import static java.util.Map.entry;

import java.util.Map;
import vn.neuguong.submission.SubmissionStep;

/** What happened, in words: one for each action that is recorded. */
final class StepWords {

    private static final Map<String, String> PLAN = Map.ofEntries(
            entry("REGISTERED", "Lập dự thảo kế hoạch"),
            entry("SHIFTED", "Chuyển các mốc thời gian sang năm mới"),
            entry("SAVED", "Lưu dự thảo"),
            entry("DRAFTED", "Soạn xong dự thảo"),
            entry("FORMAT_PASSED", "Kiểm tra thể thức: đạt"),
            entry("FORMAT_RETURNED", "Kiểm tra thể thức: trả lại"),
            entry("APPROVED", "Phê duyệt kế hoạch"),
            entry("APPROVAL_RETURNED", "Trả lại dự thảo để hoàn thiện"),
            entry("REFUSED", "Không phê duyệt kế hoạch"),
            entry("SIGNED", "Ký kế hoạch"),
            entry("ISSUED", "Ban hành kế hoạch"),
            entry("DECISION_SIGNED", "Ký quyết định khen thưởng"),
            entry("COMMENDATIONS_PUBLISHED", "Công bố khen thưởng"),
            entry("CLOSED", "Kết thúc kế hoạch"));

    private static final Map<String, String> COLLECTION = Map.of(
            "PLANNED", "Lập kỳ thu",
            "DEADLINE_SET", "Ấn định hạn nộp",
            "OPENED", "Mở kỳ thu",
            "EXTENDED", "Gia hạn nộp",
            "CLOSED", "Kết thúc kỳ thu");

    private static final Map<String, String> FILE = Map.of("SUBMITTED", "Nộp kèm tệp", "REMOVED", "Gỡ tệp đã nộp");

    private static final Map<String, String> CANDIDATE = Map.of(
            "ASSEMBLED", "Đưa vào danh sách xét chọn",
            "SCREENED", "Sơ duyệt tự động",
            "INCOMPLETE", "Trả hồ sơ để bổ sung",
            "SUPPLEMENTED", "Bổ sung hồ sơ",
            "INELIGIBLE", "Kết luận: không đủ điều kiện",
            "ELIGIBLE", "Kết luận: đủ điều kiện",
            "WITHDRAWN", "Đưa ra khỏi danh sách sau phản ánh",
            "ENDORSED", "Hội đồng thông qua",
            "NOT_ENDORSED", "Hội đồng không thông qua");

    private static final Map<String, String> VETTING = Map.ofEntries(
            entry("COUNCIL_PROPOSED", "Đề nghị thành lập Hội đồng xét chọn"),
            entry("COUNCIL_RETURNED", "Trả lại đề nghị thành lập Hội đồng"),
            entry("COUNCIL_APPOINTED", "Thành lập Hội đồng xét chọn"),
            entry("COUNCIL_CHANGE_PROPOSED", "Đề nghị thay đổi Hội đồng"),
            entry("COUNCIL_CHANGE_APPROVED", "Thay đổi Hội đồng"),
            entry("COUNCIL_CHANGE_REFUSED", "Không đồng ý thay đổi Hội đồng"),
            entry("OPINION_AGREED", "Cơ quan phối hợp: nhất trí"),
            entry("OPINION_DISAGREED", "Cơ quan phối hợp: có ý kiến khác"),
            entry("PUBLISHED", "Công khai danh sách"),
            entry("OBJECTIONS_RESOLVED", "Giải quyết xong phản ánh"),
            entry("SESSION_CALLED", "Triệu tập phiên họp Hội đồng"),
            entry("SESSION_PUT_OFF", "Hoãn phiên họp Hội đồng"),
            entry("SESSION_NOT_HELD", "Phiên họp không đủ thành viên dự"),
            entry("SESSION_CONVENED", "Họp Hội đồng xét chọn"),
            entry("BALLOTS_COUNTED", "Kiểm phiếu"),
            entry("MINUTES_CONFIRMED", "Xác nhận biên bản phiên họp"));

    private static final Map<String, String> OBJECTION =
            Map.of("KEPT", "Giải quyết phản ánh: giữ trong danh sách", "REMOVED", "Giải quyết phản ánh: đưa ra");

    private static final Map<String, String> COMMENDATION = Map.ofEntries(
            entry("PROPOSED", "Trình khen thưởng"),
            entry("PROPOSAL_WITHDRAWN", "Rút đề nghị khen thưởng"),
            entry("APPROVED", "Đồng ý khen thưởng"),
            entry("NOT_APPROVED", "Không đồng ý khen thưởng"),
            entry("AWARDED", "Có quyết định khen thưởng"),
            entry("REFUSED", "Cơ quan quyết định không đồng ý"),
            entry("REVOCATION_PROPOSED", "Đề nghị thu hồi khen thưởng"),
            entry("REVOCATION_APPROVED", "Đồng ý thu hồi khen thưởng"),
            entry("REVOCATION_REFUSED", "Không đồng ý thu hồi khen thưởng"),
            entry("REVOKED", "Thu hồi khen thưởng"));

    /** What the remark is, where it is nobody's opinion. */
    private static final Map<String, String> PLAN_REMARK =
            Map.of("REGISTERED", "Theo kế hoạch mẫu: %s", "SIGNED", "Người ký: %s");

    private StepWords() {}

    static String remark(Kind kind, String action, String remark) {
        String words = kind == Kind.PLAN ? PLAN_REMARK.get(action) : null;
        return words == null || remark == null ? remark : words.formatted(remark);
    }

    static String of(Kind kind, String action) {
        return switch (kind) {
            case PLAN -> PLAN.get(action);
            case COLLECTION -> COLLECTION.get(action);
            case SUBMISSION -> SubmissionStep.label(action);
            case FILE -> FILE.get(action);
            case CANDIDATE -> CANDIDATE.get(action);
            case RECEIVED -> "Nhận phản ánh qua trang công khai";
            case VETTING -> VETTING.get(action);
            case OBJECTION -> OBJECTION.get(action);
            case COMMENDATION -> COMMENDATION.get(action);
        };
    }
}
