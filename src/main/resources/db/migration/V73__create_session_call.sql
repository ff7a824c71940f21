-- A day to which a council is called; each call is kept, and the last one holds unless it was put off.
create table session_call (
    plan_code           text        not null references council,
    number              integer     not null check (number > 0),
    starts_at           timestamptz not null,
    ends_at             timestamptz not null check (ends_at > starts_at),
    place               text        not null,
    called_by           text,
    called_on_behalf_of text,
    called_at           timestamptz not null,
    put_off_at          timestamptz,
    put_off_reason      text,
    primary key (plan_code, number),
    check ((put_off_at is null) = (put_off_reason is null))
);
