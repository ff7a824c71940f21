package vn.neuguong.document;

import java.time.Clock;
import java.time.LocalDate;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Refusal;

/** What a paper's signature must have. */
public final class Signature {

    private Signature() {}

    /**
     * @param numberedOn the day on which the paper got its number; before it there was nothing to sign
     * @throws Refusal where day or signer is missing, or the day is not between that one and today
     */
    public static void check(LocalDate signedOn, String signer, LocalDate numberedOn, Clock clock) {
        if (signedOn == null) {
            throw new Refusal("Hãy ghi ngày ký.");
        }
        if (signer == null) {
            throw new Refusal("Hãy ghi họ và tên người ký.");
        }
        if (signedOn.isAfter(LocalDate.now(clock))) {
            throw new Refusal("Ngày ký không được sau ngày hôm nay.");
        }
        if (signedOn.isBefore(numberedOn)) {
            throw new Refusal(
                    "Ngày ký (%s) trước ngày văn bản được cấp số (%s). Hãy kiểm tra lại ngày ký.",
                    VietnameseDate.format(signedOn), VietnameseDate.format(numberedOn));
        }
    }
}
