-- What a search compares: lower case and no diacritics, so that "pho an" finds "Phổ An". No extension is needed for it.
create function search_key(text) returns text immutable parallel safe strict language sql
return lower(translate(regexp_replace(normalize($1, nfd), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd') collate "C");

alter table unit add column search_key text not null generated always as (search_key(name)) stored;

create index on unit (parent_code);

-- How progress counts a submission: what waits for the unit after its day is overdue, whatever else it is; while the
-- unit's leader has it, it is still open.
alter table submission add column standing text not null generated always as (
    case when overdue_at is not null and status in ('OPEN', 'PREPARED', 'RETURNED') then 'OVERDUE'
         when status = 'PREPARED' then 'OPEN'
         else status end) stored;

create index on submission (collection_id, standing, unit_code);

-- What is due, of all plans together.
create index submission_due on submission (due_at) where status in ('OPEN', 'PREPARED', 'RETURNED');

-- Times are worked out from this index alone, without the contents beside them.
create index submission_step_times on submission_step (submission_id, id) include (action, at);
drop index submission_step_submission_id_idx;
