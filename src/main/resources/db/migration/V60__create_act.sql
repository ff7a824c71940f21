-- Append-only: who completed which task, and when. Ballots are not here, see decision 4.
create table act (
    id           bigint generated always as identity primary key,
    person       text        not null,
    task         text        not null,
    name         text        not null,
    business_key text        not null,
    at           timestamptz not null
);

create index on act (person);
