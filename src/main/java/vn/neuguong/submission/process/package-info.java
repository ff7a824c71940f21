/** What stands behind submissionCollection, unitSubmission and the branches of planCycle that collect. */
package vn.neuguong.submission.process;
