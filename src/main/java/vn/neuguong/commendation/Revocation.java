package vn.neuguong.commendation;

import java.time.LocalDate;

/**
 * A commendation of our own that is to be taken back, or was.
 *
 * @param number as the decision writes it, "02-QĐ/TU"; null until there is a decision
 * @param signedOn the day from which the commendation is revoked; null before
 */
public record Revocation(
        long id,
        String candidateId,
        String planCode,
        Status status,
        String reason,
        String legalGround,
        String number,
        LocalDate signedOn,
        String signer) {

    /** Where it stands. */
    public enum Status {
        PROPOSED,
        REFUSED,
        APPROVED,
        REVOKED
    }
}
