-- Units come and go: the days on which one exists (both included), what it stands under, and who follows it.
alter table unit
    add column parent_code    text references unit,
    add column contact        text,
    add column valid_from     date,
    add column valid_to       date,
    add column successor_code text references unit,
    add check (valid_from <= valid_to),
    add check (parent_code <> code),
    add check (successor_code <> code),
    add check (successor_code is null or valid_to is not null);
