-- An obligation may come round again (collection plan/obligation/occurrence), and guidance may set its day later: then
-- due_at and closes_at are null until the lead agency sets them, and no unit is asked before.
alter table collection
    add occurrence text,
    add title      text,
    add theme      text,
    alter due_at drop not null,
    alter closes_at drop not null;

update collection c set title = coalesce(
    (select o ->> 'title' from plan p, jsonb_array_elements(p.definition -> 'obligations') o
     where p.code = c.plan_code and o ->> 'code' = c.obligation_code),
    c.obligation_code);

alter table collection alter title set not null;

-- Append-only: what the lead agency decided about a collection (the day set, a deadline extended), with the reason.
create table collection_step (
    id            bigint generated always as identity primary key,
    collection_id text        not null references collection,
    action        text        not null,
    unit_code     text references unit,
    due_at        timestamptz not null,
    remark        text        not null,
    person        text,
    at            timestamptz not null
);

create index on collection_step (collection_id);

-- The years in which a plan runs are part of its content since.
update plan set definition = jsonb_set(definition, '{period}', to_jsonb(extract(year from created_at)::text))
where not definition ? 'period';

alter table plan drop based_on; -- plan_step says it
