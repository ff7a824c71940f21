package vn.neuguong.nomination;

import vn.neuguong.plan.Obligation.Subject;

/** The rule by which candidates of one kind pass, where it is not the session's. */
public record SubjectRule(Subject subject, VoteRule rule) {

    String inWords() {
        return "riêng đối tượng %s: %s".formatted(subject.label().toLowerCase(), rule.passInWords());
    }
}
