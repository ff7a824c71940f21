-- A commendation that is to be taken back, or was: who proposed it and why, what was decided, and the decision's paper.
-- The commendation itself stays, as REVOKED.
create table revocation (
    id           bigint generated always as identity primary key,
    candidate_id text        not null,
    channel      text        not null,
    plan_code    text        not null references plan,
    status       text        not null check (status in ('PROPOSED', 'REFUSED', 'APPROVED', 'REVOKED')),
    reason       text        not null,
    legal_ground text        not null,
    proposed_by  text,
    proposed_at  timestamptz not null,
    remark       text,
    decided_by   text,
    decided_at   timestamptz,
    number       text,
    signed_on    date,
    signer       text,
    foreign key (candidate_id, channel) references commendation
);

-- Proposed once at a time, revoked once for all.
create unique index on revocation (candidate_id, channel) where status <> 'REFUSED';

alter table commendation drop constraint commendation_status_check;
alter table commendation add constraint commendation_status_check
    check (status in ('PROPOSED', 'NOT_APPROVED', 'APPROVED', 'REFUSED', 'AWARDED', 'REVOKED'));

-- What the register says beside a number, without taking it away.
alter table register_entry add column remark text;
