package vn.neuguong.document;

import java.time.Clock;
import java.time.LocalDate;
import vn.neuguong.engine.Refusal;

/** What a paper's signature must have. */
public final class Signature {

    private Signature() {}

    /** @throws Refusal where day or signer is missing, or the day lies ahead */
    public static void check(LocalDate signedOn, String signer, Clock clock) {
        if (signedOn == null) {
            throw new Refusal("Hãy ghi ngày ký.");
        }
        if (signer == null) {
            throw new Refusal("Hãy ghi họ và tên người ký.");
        }
        if (signedOn.isAfter(LocalDate.now(clock))) {
            throw new Refusal("Ngày ký không được sau ngày hôm nay.");
        }
    }
}
