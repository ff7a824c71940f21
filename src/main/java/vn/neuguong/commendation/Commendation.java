package vn.neuguong.commendation;

import java.time.LocalDate;
import vn.neuguong.plan.Plan.Channel;

/**
 * The commendation of one candidate in one channel.
 *
 * @param decisionNumber as the decision writes it, "01-QĐ/TU"; null until there is a decision
 * @param bookProposed whether the superior is to be asked to take the model into its book; forBook: as decided
 * @param certificateNumber of our own certificate, "01-GK/TU"; null before it is assigned, and in other channels
 * @param bonus the money that goes with our own, in đồng, and how it was worked out; null before, and in other channels
 * @param revocationNumber of the decision by which it was revoked; like day and reason null where it was not
 */
public record Commendation(
        String candidateId,
        Channel channel,
        boolean proposed,
        CommendationStatus status,
        String reason,
        String decisionNumber,
        LocalDate decidedOn,
        boolean bookProposed,
        boolean forBook,
        String certificateNumber,
        Long bonus,
        String bonusSource,
        String revocationNumber,
        LocalDate revokedOn,
        String revocationReason) {}
