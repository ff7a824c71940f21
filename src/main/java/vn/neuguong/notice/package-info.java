/** Notices: what the system tells people, once each. */
package vn.neuguong.notice;
