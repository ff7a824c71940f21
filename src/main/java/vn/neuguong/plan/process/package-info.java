/** What stands behind the tasks and forms of the processes planCycle and planIssuance. */
package vn.neuguong.plan.process;
