package vn.neuguong.directory;

/** A file as it was given to us. */
public record Upload(String name, byte[] content) {}
