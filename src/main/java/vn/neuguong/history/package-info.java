/** What happened, told from our own records: the timelines of a plan, a submission and a candidate. */
package vn.neuguong.history;
