package vn.neuguong.submission;

import java.time.LocalDate;
import vn.neuguong.calendar.Deadline;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Refusal;

/** Until which day a submission may be returned: from today on, while its collection and the synthesis still wait. */
final class NewDueRule {

    private NewDueRule() {}

    /**
     * @param closing the last day on which the collection takes anything
     * @param synthesis when the synthesis report is due; null where the plan wants none
     * @throws Refusal where the day will not do, or no day would
     */
    static void check(LocalDate newDue, LocalDate today, LocalDate closing, Deadline synthesis) {
        LocalDate synthesisDay =
                synthesis == null ? LocalDate.MAX : synthesis.lastDay().orElse(LocalDate.MAX);
        LocalDate latest = synthesisDay.isBefore(closing) ? synthesisDay : closing;
        if (latest.isBefore(today)) {
            throw new Refusal(
                    "Không thể trả lại nữa: ngày cuối cùng còn nhận bài nộp lại (%s) đã qua."
                            + " Hãy chấp nhận bài nộp, hoặc cho miễn nộp và nêu lý do.",
                    VietnameseDate.format(latest));
        }
        if (newDue == null) {
            throw new Refusal("Hãy ghi hạn nộp lại.");
        }
        String written = VietnameseDate.format(newDue);
        if (newDue.isBefore(today)) {
            throw new Refusal("Hạn nộp lại (%s) đã qua. Hãy chọn ngày khác.", written);
        }
        if (newDue.isAfter(synthesisDay)) {
            throw new Refusal(
                    "Hạn nộp lại (%s) muộn hơn hạn báo cáo tổng hợp (%s). Hãy chọn ngày sớm hơn.",
                    written, synthesis.phrase());
        }
        if (newDue.isAfter(closing)) {
            throw new Refusal(
                    "Hạn nộp lại (%s) muộn hơn ngày cuối cùng của kỳ thu (%s). Hãy chọn ngày sớm hơn.",
                    written, VietnameseDate.format(closing));
        }
    }
}
