package vn.neuguong.substitution;

import java.time.Instant;

/** Tells that a claimed task is being worked on. A package that keeps what is typed into tasks has a bean of this kind. */
public interface ClaimActivity {

    /** When somebody last worked on a task; null where it is not known. */
    Instant last(String taskId);
}
