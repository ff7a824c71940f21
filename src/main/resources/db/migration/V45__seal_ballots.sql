-- A ballot of a round that is not counted yet: encrypted with a key that is not in the database, without the member and
-- without a time. The count opens all of a round at once and deletes them; only then the counts come to be.
create table sealed_ballot (
    id        uuid    primary key default gen_random_uuid(),
    plan_code text    not null references council_session,
    round     integer not null,
    content   bytea   not null
);

create index on sealed_ballot (plan_code, round);
