-- What is typed into a task and not submitted yet: one draft for a task, which ends with it.
create table draft (
    task_id      text        primary key,
    form         text        not null, -- the task's id in its model, which is its form's id, too
    form_version integer     not null, -- of the model, which decides the form's
    version      integer     not null, -- grows by one with every change
    content      jsonb       not null,
    changed_by   text        not null,
    changed_at   timestamptz not null,
    replaced     jsonb                 -- what somebody else had saved before, for nothing typed is lost
);
