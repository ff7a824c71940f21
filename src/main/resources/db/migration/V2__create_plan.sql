-- A plan as drafted, numbered, signed and issued. Its content is one document, read whole, so it is kept whole.
create table plan (
    code       text primary key,
    status     text        not null check (status in ('DRAFT', 'REFUSED', 'ISSUED', 'CLOSED')),
    definition jsonb       not null,
    based_on   text,
    number     integer,
    signed_on  date,
    signer     text,
    created_at timestamptz not null,
    issued_at  timestamptz,
    closed_at  timestamptz,
    check (status not in ('ISSUED', 'CLOSED') or (number is not null and signed_on is not null and issued_at is not null))
);

-- Append-only: who did what with the plan, with which remark.
create table plan_step (
    id        bigint generated always as identity primary key,
    plan_code text        not null references plan,
    action    text        not null,
    remark    text,
    person    text,
    at        timestamptz not null
);

create index on plan_step (plan_code);

-- Nơi nhận: to whom the issued plan went.
create table plan_distribution (
    plan_code text        not null references plan,
    recipient text        not null,
    purpose   text,
    at        timestamptz not null,
    primary key (plan_code, recipient)
);
