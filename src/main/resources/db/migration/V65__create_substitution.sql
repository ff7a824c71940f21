-- One person's work in a deputy's hands, for days of which the first and the last are included. Who is away, who stands in
-- and when is known once it has been named; what is called off ends before its last day.
create table substitution (
    id            bigint generated always as identity primary key,
    registered_by text        not null,
    registered_at timestamptz not null,
    absentee      text,
    deputy        text,
    first_day     date,
    last_day      date,
    reason        text,
    begun_at      timestamptz,
    ended_at      timestamptz,
    ended_by      text,
    end_reason    text,
    check (num_nulls(absentee, deputy, first_day, last_day, reason) in (0, 5)),
    check (first_day <= last_day),
    check (absentee <> deputy)
);

create index on substitution (absentee);
create index on substitution (deputy);
