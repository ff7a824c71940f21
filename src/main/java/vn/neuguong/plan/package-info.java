/** Plans as data: their content, the catalogue they come from, and their way from draft to close. */
package vn.neuguong.plan;
