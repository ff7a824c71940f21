/**
 * The directory of units and people as it comes from outside: files are read and checked as a whole, compared with what
 * is there, shown, and only then applied.
 */
package vn.neuguong.directory;
