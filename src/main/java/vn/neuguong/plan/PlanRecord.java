package vn.neuguong.plan;

import java.time.Instant;
import java.time.LocalDate;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.document.Register;

/** A plan and what happened to it; number, signature and instants are null until they are there. */
public record PlanRecord(
        Plan plan,
        PlanStatus status,
        Integer number,
        LocalDate signedOn,
        String signer,
        Instant issuedAt,
        Instant closedAt) {

    /** "01-KH/TU", or null before the number is assigned. */
    public String writtenNumber() {
        return number == null ? null : Register.write(number, plan.issuer().symbol());
    }

    /** The issued plan as other papers cite it: "Kế hoạch số 01-KH/TU, ngày 10/8/2022 của Ban Thường vụ Thị ủy …". */
    public String cited() {
        return "Kế hoạch số %s, ngày %s của %s %s"
                .formatted(
                        writtenNumber(),
                        VietnameseDate.onPaper(signedOn),
                        plan.issuer().authority(),
                        plan.issuer().name());
    }
}
