package vn.neuguong.submission;

import java.time.OffsetDateTime;

/**
 * A step that a submission has taken.
 *
 * @param content what the submission held from this step on, as JSON; null where the step changed nothing of it
 * @param person an id, null where the system acted
 * @param onBehalfOf whom the person stood in for, or null
 */
public record SubmissionStep(
        String action, String remark, String content, String person, String onBehalfOf, OffsetDateTime at) {

    /** The step in words. */
    public String label() {
        return label(action);
    }

    /** What is done in a step. */
    public static String label(String action) {
        return switch (action) {
            case "OPENED" -> "Giao cho đơn vị";
            case "PREPARED" -> "Lập xong";
            case "UNIT_RETURNED" -> "Lãnh đạo đơn vị trả lại";
            case "SUBMITTED" -> "Nộp";
            case "RETURNED" -> "Trả lại để bổ sung";
            case "ACCEPTED" -> "Chấp nhận";
            case "WAIVED" -> "Miễn nộp";
            case "OVERDUE" -> "Quá hạn";
            case "EXTENDED" -> "Gia hạn nộp";
            case "HANDED_OVER" -> "Bàn giao do đơn vị được sáp nhập";
            default -> "Kết thúc kỳ thu, không nộp";
        };
    }
}
