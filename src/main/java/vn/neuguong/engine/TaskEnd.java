package vn.neuguong.engine;

/** Told when a task ends, completed or cancelled, within the transaction that ends it: what is refused has not ended. */
public interface TaskEnd {

    void ended(String taskId);
}
