-- A decision of the standing committee about one candidate in one channel, and what became of it.
create table commendation (
    candidate_id    text        not null references candidate,
    channel         text        not null check (channel in ('OWN', 'STATE', 'SUPERIOR')),
    plan_code       text        not null references plan,
    proposed        boolean     not null default false,
    status          text        not null check (status in ('PROPOSED', 'NOT_APPROVED', 'APPROVED', 'REFUSED', 'AWARDED')),
    reason          text,
    decision_number text,
    decided_on      date,
    primary key (candidate_id, channel)
);

create index on commendation (plan_code);

create table commendation_decision (
    plan_code    text primary key references plan,
    number       integer,
    signed_on    date,
    signer       text,
    published_at timestamptz
);
