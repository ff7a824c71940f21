-- Where the rule says that ballots are open, who marked what; of a secret ballot nothing is ever here.
create table open_ballot (
    plan_code    text    not null references council_session,
    round        integer not null,
    person       text    not null,
    candidate_id text    not null references candidate,
    agrees       boolean not null,
    primary key (plan_code, round, person, candidate_id)
);

-- A day on which the council was convened and too few came.
create table session_not_held (
    id        bigint generated always as identity primary key,
    plan_code text        not null references council_session,
    held_on   date        not null,
    place     text        not null,
    present   integer     not null,
    members   integer     not null,
    rule      jsonb       not null,
    at        timestamptz not null
);

create index on session_not_held (plan_code);
