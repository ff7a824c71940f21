-- What the system tells people. The key is derived from the event, so an event that is handled twice tells once.
create table notice (
    key        text primary key,
    recipient  text        not null,
    subject    text        not null,
    body       text        not null,
    reference  text        not null,
    created_at timestamptz not null
);

create index on notice (reference, recipient);
