-- The collection of a step's submission stands in the submission's id. With it in an index, beside what times and timelines are
-- worked out from, one range of that index is all that is read of the many thousand steps of a collection.
alter table submission_step add column collection_id text not null
    generated always as (regexp_replace(submission_id, '/[^/]*$', '')) stored;

drop index submission_step_times;
create index submission_step_times on submission_step (collection_id, submission_id, id)
    include (action, at, from_status, to_status, person, on_behalf_of);
create index on submission_step (submission_id, id);

create index on objection (candidate_id);
