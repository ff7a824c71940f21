-- Plans that administrators imported, for new plans to be based on; those that come as files are not here.
create table catalogue_plan (
    code        text primary key,
    definition  jsonb       not null,
    person      text,
    imported_at timestamptz not null
);
