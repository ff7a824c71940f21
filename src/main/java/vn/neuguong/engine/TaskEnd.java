package vn.neuguong.engine;

/** Told when a task ends, completed or cancelled, within the transaction that ends it: what is refused has not ended. */
public interface TaskEnd {

    /**
     * A task that ends.
     *
     * @param key the task's id in its model
     * @param completedBy who completed it; null where it was cancelled, and for a ballot, of which a moment beside a name
     *     would tell whose was counted then
     */
    record EndedTask(String id, String key, String name, String businessKey, String completedBy) {}

    void ended(EndedTask task);
}
