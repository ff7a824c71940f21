/** Commendations: proposed, decided, numbered, signed, answered by others, published, revoked. */
package vn.neuguong.commendation;
