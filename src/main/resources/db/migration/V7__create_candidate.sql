-- A nomination under vetting. The id is the submission's id and the nomination's place in it.
create table candidate (
    id            text primary key,
    plan_code     text        not null references plan,
    submission_id text        not null references submission,
    unit_code     text        not null references unit,
    position      integer     not null,
    subject       text        not null,
    name          text        not null,
    nomination    jsonb       not null,
    status        text        not null check (status in
        ('ASSEMBLED', 'INCOMPLETE', 'INELIGIBLE', 'ELIGIBLE', 'WITHDRAWN', 'ENDORSED', 'NOT_ENDORSED')),
    proposed      text,
    reasons       jsonb       not null default '[]',
    override      text,
    supplemented  boolean     not null default false,
    agree         integer,
    disagree      integer,
    unique (submission_id, position)
);

create index on candidate (plan_code);

create table candidate_step (
    id           bigint generated always as identity primary key,
    candidate_id text        not null references candidate,
    action       text        not null,
    remark       text,
    person       text,
    at           timestamptz not null
);

create index on candidate_step (candidate_id);

-- When the vetting of a plan reached a step with a clock of its own.
create table vetting (
    plan_code         text primary key references plan,
    supplement_due_at timestamptz,
    published_at      timestamptz,
    publication_ends_at timestamptz
);

create table opinion (
    plan_code text        not null references plan,
    agency    text        not null,
    agrees    boolean     not null,
    comment   text,
    person    text,
    at        timestamptz not null,
    primary key (plan_code, agency)
);

create table objection (
    id           bigint generated always as identity primary key,
    candidate_id text        not null references candidate,
    content      text        not null,
    removes      boolean     not null,
    reason       text        not null,
    person       text,
    at           timestamptz not null
);
