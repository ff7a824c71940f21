package vn.neuguong.engine;

/** Who wants to know that a person has completed a task; told in the transaction that completes it. */
public interface TaskCompletion {

    /** @param task the task's id in its model */
    void completed(String person, String task, String name, String businessKey);
}
