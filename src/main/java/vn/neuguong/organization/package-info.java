/** The units that plans address. */
package vn.neuguong.organization;
