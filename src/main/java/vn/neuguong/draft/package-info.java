/** What is typed into a task and not submitted yet, kept on the server until the task ends. */
package vn.neuguong.draft;
