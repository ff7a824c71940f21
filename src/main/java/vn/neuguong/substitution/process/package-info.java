/** What stands behind substitution and claimRelease. */
package vn.neuguong.substitution.process;
