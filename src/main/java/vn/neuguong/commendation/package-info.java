/** Commendations: proposed, decided, numbered, signed, answered by others, published. */
package vn.neuguong.commendation;
