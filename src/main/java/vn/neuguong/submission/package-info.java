/** Collections and submissions: what units hand in, how it is checked, counted and closed. */
package vn.neuguong.submission;
