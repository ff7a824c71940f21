package vn.neuguong.testing;

import java.util.List;
import vn.neuguong.submission.Progress;
import vn.neuguong.submission.ProgressBoard;
import vn.neuguong.submission.SubmissionEntries;
import vn.neuguong.submission.SubmissionEntry;
import vn.neuguong.submission.SubmissionStatus;
import vn.neuguong.submission.Submissions;

/** Where a collection, by its id, stands. */
class CollectionState {

    private final ProgressBoard board;
    private final SubmissionEntries entries;
    private final Submissions submissions;

    CollectionState(ProgressBoard board, SubmissionEntries entries, Submissions submissions) {
        this.board = board;
        this.entries = entries;
        this.submissions = submissions;
    }

    List<SubmissionEntry> all(String id) {
        return entries.ofPlan(plan(id)).stream()
                .filter(entry -> entry.collectionId().equals(id))
                .toList();
    }

    List<String> units(String id) {
        return all(id).stream().map(SubmissionEntry::unitCode).toList();
    }

    /** On which the unit has still to act. */
    List<SubmissionEntry> withUnit(String id) {
        return entries.withUnit(id);
    }

    /** On which the lead agency has to act. */
    List<SubmissionEntry> submitted(String id) {
        return all(id).stream()
                .filter(entry -> entry.status() == SubmissionStatus.SUBMITTED)
                .toList();
    }

    /** The units on whose record it stands that they were late. */
    List<String> overdueOnRecord(String id) {
        return all(id).stream()
                .filter(entry -> submissions.steps(entry.id()).stream()
                        .anyMatch(step -> step.action().equals("OVERDUE")))
                .map(SubmissionEntry::unitCode)
                .toList();
    }

    Progress progress(String id) {
        return board.ofPlan(plan(id)).stream()
                .filter(progress -> progress.collection().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String plan(String id) {
        return id.substring(0, id.indexOf('/'));
    }
}
