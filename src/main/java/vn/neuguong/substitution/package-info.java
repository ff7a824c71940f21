/** Deputies for days of absence, and claimed tasks that nobody works on. */
package vn.neuguong.substitution;
