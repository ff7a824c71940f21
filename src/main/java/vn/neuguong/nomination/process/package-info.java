/** What stands behind the tasks and forms of nominationVetting and councilSession. */
package vn.neuguong.nomination.process;
