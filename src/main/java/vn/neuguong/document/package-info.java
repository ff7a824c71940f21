/** Papers: their numbers, their templates, their store. */
package vn.neuguong.document;
