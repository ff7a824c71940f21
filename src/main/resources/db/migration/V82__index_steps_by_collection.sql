-- The collection of a step's submission stands in the submission's id. With it in an index, beside what times and timelines are
-- worked out from, one range of that index is all that is read of the many thousand steps of a collection.
alter table submission_step add column collection_id text not null
    generated always as (regexp_replace(submission_id, '/[^/]*$', '')) stored;

drop index submission_step_times;
create index submission_step_times on submission_step (collection_id, submission_id, id)
    include (action, at, from_status, to_status, person, on_behalf_of);
create index on submission_step (submission_id, id);

create index on objection (candidate_id);

-- Submissions' steps are read by collection, and units only where their names are wanted; all else is as it was.
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
select 'CANDIDATE', 3, s.id, c.plan_code, c.submission_id, c.id, s.action, null, s.from_status, s.to_status, s.remark,
    s.person, s.on_behalf_of, s.at, c.id, c.nomination ->> 'name', c.plan_code, 'Danh sách xét chọn'
from candidate_step s join candidate c on c.id = s.candidate_id
union all
select 'OBJECTION', 4, s.id, c.plan_code, c.submission_id, c.id, case when s.removes then 'REMOVED' else 'KEPT' end, null,
    null, null, s.content || ' → ' || s.reason, s.person, s.on_behalf_of, s.at, c.id, c.nomination ->> 'name',
    c.plan_code, 'Danh sách xét chọn'
from objection s join candidate c on c.id = s.candidate_id
union all
select 'VETTING', 5, s.id, s.plan_code, null, null, s.action, s.about, s.from_status, s.to_status, s.remark, s.person,
    s.on_behalf_of, s.at, s.plan_code, 'Hội đồng xét chọn', s.plan_code, 'Hội đồng xét chọn'
from vetting_step s
union all
select 'COMMENDATION', 6, s.id, c.plan_code, c.submission_id, c.id, s.action, s.channel, s.from_status, s.to_status,
    s.remark, s.person, s.on_behalf_of, s.at, c.id, c.nomination ->> 'name', c.plan_code, 'Danh sách khen thưởng'
from commendation_step s join candidate c on c.id = s.candidate_id;
