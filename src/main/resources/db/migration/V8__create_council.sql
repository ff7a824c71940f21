create table council (
    plan_code  text primary key references plan,
    status     text not null check (status in ('PROPOSED', 'RETURNED', 'APPOINTED')),
    remark     text
);

create table council_member (
    plan_code text not null references council,
    person    text not null,
    function  text not null check (function in ('CHAIR', 'VICE_CHAIR', 'SECRETARY', 'MEMBER')),
    primary key (plan_code, person)
);

create unique index one_chair on council_member (plan_code) where function = 'CHAIR';

create table council_session (
    plan_code    text primary key references council,
    held_on      date        not null,
    place        text        not null,
    quorate      boolean     not null,
    rule         text        not null,
    round        integer     not null default 0,
    voting_ends_at timestamptz,
    conclusion   text,
    closed_at    timestamptz
);

create table attendance (
    plan_code text    not null references council_session,
    person    text    not null,
    present   boolean not null,
    primary key (plan_code, person)
);

create table recusal (
    plan_code    text not null references council_session,
    person       text not null,
    candidate_id text not null references candidate,
    primary key (plan_code, person, candidate_id)
);

-- A secret ballot is never stored: casting it adds to the counts of its round, and notes that the member has voted.
create table tally (
    candidate_id text    not null references candidate,
    round        integer not null,
    agree        integer not null default 0,
    disagree     integer not null default 0,
    primary key (candidate_id, round)
);

create table ballot_cast (
    plan_code text    not null references council_session,
    round     integer not null,
    person    text    not null,
    primary key (plan_code, round, person)
);
