-- A change of a council after it was appointed: who proposed it and why, and what was decided. A row is added for each and
-- none is ever taken away; the council itself is as the approved ones have left it.
create table council_change (
    id          bigint generated always as identity primary key,
    plan_code   text        not null references council,
    status      text        not null check (status in ('PROPOSED', 'REFUSED', 'APPROVED')),
    term_from   date, -- the new term; null where it stays
    term_to     date,
    reason      text        not null,
    proposed_by text,
    proposed_at timestamptz not null,
    remark      text,
    decided_by  text,
    decided_at  timestamptz,
    announced   boolean     not null default false, -- whether a session that waits for its day has been told
    check (term_from <= term_to),
    check ((term_from is null) = (term_to is null))
);

create index on council_change (plan_code);

-- One is decided before the next is proposed.
create unique index on council_change (plan_code) where status = 'PROPOSED';

-- What it changes for one person; no function before for a new member, none after for one who leaves.
create table council_change_member (
    change_id bigint not null references council_change,
    person    text   not null,
    was       text check (was in ('CHAIR', 'VICE_CHAIR', 'SECRETARY', 'MEMBER')),
    becomes   text check (becomes in ('CHAIR', 'VICE_CHAIR', 'SECRETARY', 'MEMBER')),
    primary key (change_id, person),
    check (was is distinct from becomes)
);
