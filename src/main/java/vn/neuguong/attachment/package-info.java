/**
 * Files that people attach: recognised by their content, kept once each in PostgreSQL. Which task shows which files the
 * features say ({@link vn.neuguong.attachment.TaskFolders}); who may read one, {@link vn.neuguong.attachment.FileReaders}.
 */
package vn.neuguong.attachment;
