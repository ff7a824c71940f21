/** Days, deadlines and how Vietnamese papers write them. */
package vn.neuguong.calendar;
