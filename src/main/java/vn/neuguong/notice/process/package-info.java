/** What stands behind mailRecovery. */
package vn.neuguong.notice.process;
