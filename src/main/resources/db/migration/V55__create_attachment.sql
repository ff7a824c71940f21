-- What people upload, each content once, named by its SHA-256 in hexadecimal.
create table stored_file (
    sha256     text primary key,
    size       integer     not null check (size between 1 and 20 * 1024 * 1024),
    media_type text        not null,
    content    bytea       not null,
    stored_at  timestamptz not null
);

-- Not compressed, for the files are already: so a slice is read without the rest.
alter table stored_file alter column content set storage external;

-- A file of a submission (item: code of the dossier's item; nominee: whose it is, null for everyone's), or the scanned
-- copy of a signed paper. Once submitted it is never deleted, only marked as removed.
create table attachment (
    id            bigint generated always as identity primary key,
    submission_id text references submission,
    document_key  text references document,
    item          text,
    nominee       text,
    name          text        not null,
    sha256        text        not null references stored_file,
    uploaded_by   text        not null,
    uploaded_at   timestamptz not null,
    submitted_at  timestamptz,
    removed_by    text,
    removed_at    timestamptz,
    check (num_nonnulls(submission_id, document_key) = 1),
    check (document_key is null or num_nonnulls(item, nominee) = 0),
    check (num_nonnulls(removed_by, removed_at) in (0, 2)),
    check (removed_at is null or submitted_at is not null)
);

create index on attachment (submission_id);
create index on attachment (document_key);
create index on attachment (sha256);
