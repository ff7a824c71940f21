/** The inbox: what waits for a person, and what the person, or the person's unit, has done. */
package vn.neuguong.inbox;
