/** What others read of the system: the JSON API. */
package vn.neuguong.monitoring;
