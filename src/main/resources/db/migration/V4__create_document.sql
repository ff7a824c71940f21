-- Papers that the system renders, one per key: rendering again replaces the paper, never adds a second one.
create table document (
    key        text primary key,
    plan_code  text        not null references plan,
    title      text        not null,
    media_type text        not null,
    content    bytea       not null,
    sha256     text        not null,
    created_at timestamptz not null
);

create index on document (plan_code);
