-- What came in by the public page; who sent it is known to the lead agency alone and is no part of an objection's record.
create table received_objection (
    id           bigint generated always as identity primary key,
    plan_code    text        not null references plan,
    candidate_id text        not null references candidate,
    content      text        not null,
    sender       text        not null,
    contact      text        not null,
    at           timestamptz not null
);

create index on received_objection (plan_code);

-- How it was resolved, once.
alter table objection add column received_id bigint unique references received_objection;

-- From then on no more objections are taken.
alter table vetting add column objections_resolved_at timestamptz;
