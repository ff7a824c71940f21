/** What stands behind the tasks and forms of commendationApproval. */
package vn.neuguong.commendation.process;
