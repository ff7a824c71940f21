-- What happened to the files of a submission: what was submitted with it, and what was taken away afterwards. What the clerk
-- attaches and removes before is work in progress, and on no record.
create table attachment_step (
    id            bigint generated always as identity primary key,
    submission_id text        not null references submission,
    action        text        not null, -- SUBMITTED, REMOVED
    remark        text        not null, -- which files
    person        text,
    on_behalf_of  text,
    at            timestamptz not null
);

create index on attachment_step (submission_id);

comment on table attachment_step is
    'Append-only: which files came with a submission, and which were taken away after it was submitted.';

-- Files went with a step of the submission, whose person sent them, or with the supplement to a dossier, of who attached them.
insert into attachment_step (submission_id, action, remark, person, on_behalf_of, at)
select f.submission_id, f.action, f.remark, coalesce(s.person, f.person), s.on_behalf_of, f.at
from (
    select submission_id, 'SUBMITTED' as action,
        format('%s tệp: %s', count(*), string_agg(name, '; ' order by id)) as remark,
        any_value(uploaded_by) as person, submitted_at as at
    from attachment where submission_id is not null and submitted_at is not null group by submission_id, submitted_at
    union all
    select submission_id, 'REMOVED', name, removed_by, removed_at
    from attachment where submission_id is not null and removed_at is not null) f
    left join lateral (
        select person, on_behalf_of from submission_step
        where submission_id = f.submission_id and action = f.action and at between f.at - interval '1 minute' and f.at
        order by id desc limit 1) s on true
order by f.at;

create trigger append_only before update or delete or truncate on attachment_step
    for each statement execute function refuse_change();

-- For what came in by the public page only that it came is told: what it says and who sent it is for the lead agency's form.
-- Submissions' steps are read by collection (V82), and units only where their names are wanted. All else of the view is as
-- it was, but for the numbers of the turns.
create index on received_objection (candidate_id);

create or replace view timeline_step as
select 'PLAN' as kind, 0 as turn, s.id, p.code as plan_code, null as submission_id, null as candidate_id,
    s.action, null as detail, s.from_status, s.to_status, s.remark, s.person, s.on_behalf_of, s.at,
    p.code as about_id, p.definition ->> 'title' as about_name,
    p.code as scope_id, p.definition ->> 'title' as scope_name
from plan_step s join plan p on p.code = s.plan_code
union all
select 'COLLECTION', 1, s.id, c.plan_code, null, null, s.action, null, s.from_status, s.to_status,
    nullif(concat_ws('. ', u.name,
        'Hạn: hết ngày ' || to_char(s.due_at at time zone 'Asia/Ho_Chi_Minh' - interval '1 second', 'DD/MM/YYYY'),
        s.remark), ''),
    s.person, s.on_behalf_of, s.at, c.id, c.title, c.id, c.title
from collection_step s join collection c on c.id = s.collection_id left join unit u on u.code = s.unit_code
union all
select 'SUBMISSION', 2, s.id, c.plan_code, s.submission_id, null, s.action, null, s.from_status, s.to_status, s.remark,
    s.person, s.on_behalf_of, s.at, s.submission_id, c.title || ' – ' || u.name, c.id, c.title
from submission_step s join collection c on c.id = s.collection_id
    left join submission m on m.id = s.submission_id left join unit u on u.code = m.unit_code
union all
select 'FILE', 3, s.id, c.plan_code, m.id, null, s.action, null, null, null, s.remark, s.person, s.on_behalf_of, s.at,
    m.id, c.title || ' – ' || u.name, c.id, c.title
from attachment_step s join submission m on m.id = s.submission_id join collection c on c.id = m.collection_id
    left join unit u on u.code = m.unit_code
union all
select 'CANDIDATE', 4, s.id, c.plan_code, c.submission_id, c.id, s.action, null, s.from_status, s.to_status, s.remark,
    s.person, s.on_behalf_of, s.at, c.id, c.nomination ->> 'name', c.plan_code, 'Danh sách xét chọn'
from candidate_step s join candidate c on c.id = s.candidate_id
union all
select 'RECEIVED', 5, s.id, c.plan_code, c.submission_id, c.id, 'RECEIVED', null, null, null, null, null, null, s.at,
    c.id, c.nomination ->> 'name', c.plan_code, 'Danh sách xét chọn'
from received_objection s join candidate c on c.id = s.candidate_id
union all
select 'OBJECTION', 6, s.id, c.plan_code, c.submission_id, c.id, case when s.removes then 'REMOVED' else 'KEPT' end, null,
    null, null, s.content || ' → ' || s.reason, s.person, s.on_behalf_of, s.at, c.id, c.nomination ->> 'name',
    c.plan_code, 'Danh sách xét chọn'
from objection s join candidate c on c.id = s.candidate_id
union all
select 'VETTING', 7, s.id, s.plan_code, null, null, s.action, s.about, s.from_status, s.to_status, s.remark, s.person,
    s.on_behalf_of, s.at, s.plan_code, 'Hội đồng xét chọn', s.plan_code, 'Hội đồng xét chọn'
from vetting_step s
union all
select 'COMMENDATION', 8, s.id, c.plan_code, c.submission_id, c.id, s.action, s.channel, s.from_status, s.to_status,
    s.remark, s.person, s.on_behalf_of, s.at, c.id, c.nomination ->> 'name', c.plan_code, 'Danh sách khen thưởng'
from commendation_step s join candidate c on c.id = s.candidate_id;
