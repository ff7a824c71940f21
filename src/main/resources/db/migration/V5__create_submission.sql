-- A collection is one obligation of one plan, once; its id is plan/obligation[/occurrence].
create table collection (
    id              text primary key,
    plan_code       text        not null references plan,
    obligation_code text        not null,
    kind            text        not null check (kind in ('REPORT', 'NOMINATION')),
    opens_at        timestamptz not null,
    due_at          timestamptz not null,
    closes_at       timestamptz not null,
    opened_at       timestamptz,
    closed_at       timestamptz,
    summary         jsonb,
    check (opens_at <= due_at and due_at <= closes_at)
);

create index on collection (plan_code);

-- One unit's answer to one collection; its id is the collection's id and the unit's code. due_at, overdue_at and
-- closes_at are instants; due_at is the first instant that is too late.
create table submission (
    id            text primary key,
    collection_id text        not null references collection,
    unit_code     text        not null references unit,
    status        text        not null check (status in
        ('OPEN', 'PREPARED', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'WAIVED', 'NOT_SUBMITTED')),
    due_at        timestamptz not null,
    overdue_at    timestamptz,
    waiver        text,
    version       integer     not null default 0,
    content       jsonb,
    updated_at    timestamptz not null,
    unique (collection_id, unit_code),
    check (status <> 'WAIVED' or waiver is not null)
);

create index on submission (collection_id, status);

-- Append-only: each step of a submission, and what it held at that step.
create table submission_step (
    id            bigint generated always as identity primary key,
    submission_id text        not null references submission,
    action        text        not null,
    remark        text,
    content       jsonb,
    person        text,
    at            timestamptz not null
);

create index on submission_step (submission_id);

-- The figures of the accepted content, one row each, so that SQL can add them up.
create table submission_figure (
    submission_id  text    not null references submission,
    indicator_code text    not null,
    value          bigint  not null,
    primary key (submission_id, indicator_code)
);
