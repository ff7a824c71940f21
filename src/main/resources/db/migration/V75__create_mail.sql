-- A mail, as it was composed from notices; it is the same whenever it is sent again.
create table mail (
    key         text primary key, -- names what it tells, so that two servers compose it once
    message_id  text        not null unique,
    subject     text        not null,
    text        text        not null,
    html        text        not null,
    appointment jsonb,
    composed_at timestamptz not null
);

-- A mail on its way to one person: an envelope of its own, so that a wrong address is nobody else's trouble.
create table delivery (
    mail_key        text        not null references mail,
    person          text        not null,
    address         text,
    status          text        not null check (status in ('QUEUED', 'SENT', 'FAILED', 'NOT_SENT')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz,
    reason          text, -- in Vietnamese: why it is not sent yet, or will not be
    changed_at      timestamptz not null,
    primary key (mail_key, person),
    check ((next_attempt_at is not null) = (status = 'QUEUED')),
    check (reason is not null or status in ('QUEUED', 'SENT'))
);

create index on delivery (next_attempt_at) where status = 'QUEUED';
create index on delivery (person) where status = 'FAILED';
