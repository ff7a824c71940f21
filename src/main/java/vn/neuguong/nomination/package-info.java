/** Vetting: candidates, their screening, the council that votes on them and how its vote stays secret. */
package vn.neuguong.nomination;
