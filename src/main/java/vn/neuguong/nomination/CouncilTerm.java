package vn.neuguong.nomination;

import java.time.LocalDate;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Refusal;

/** From when until when a council serves, both days included. */
public record CouncilTerm(LocalDate from, LocalDate to) {

    /** @throws Refusal where the council does not serve on the day of a session */
    void check(LocalDate day) {
        if (day.isBefore(from) || day.isAfter(to)) {
            throw new Refusal(
                    "Ngày họp (%s) nằm ngoài nhiệm kỳ của Hội đồng (%s). Hãy khởi động «Thay đổi Hội đồng xét chọn»"
                            + " để điều chỉnh nhiệm kỳ, rồi họp trong nhiệm kỳ mới.",
                    VietnameseDate.format(day), inWords());
        }
    }

    public String inWords() {
        return "từ ngày %s đến hết ngày %s".formatted(VietnameseDate.format(from), VietnameseDate.format(to));
    }
}
