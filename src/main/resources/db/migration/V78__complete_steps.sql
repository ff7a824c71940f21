-- Each step says where its thing stood before and after it; from_status is null where the thing begins, and both are the
-- same where the step moved nothing. Old rows get what their actions tell.
alter table plan_step add column from_status text, add column to_status text;
alter table submission_step add column from_status text, add column to_status text;
alter table candidate_step add column from_status text, add column to_status text;
alter table collection_step
    add column from_status text,
    add column to_status text,
    alter column due_at drop not null, -- a collection may be planned before its day is known
    alter column remark drop not null;

update plan_step set
    from_status = case action when 'REGISTERED' then null when 'CLOSED' then 'ISSUED' else 'DRAFT' end,
    to_status = case when action in ('REFUSED', 'ISSUED', 'CLOSED') then action else 'DRAFT' end;

update submission_step set to_status = case action
    when 'OPENED' then 'OPEN'
    when 'UNIT_RETURNED' then 'OPEN'
    when 'OVERDUE' then null
    when 'EXTENDED' then null
    when 'HANDED_OVER' then null
    else action end;
update submission_step s set to_status = (
    select to_status from submission_step before
    where before.submission_id = s.submission_id and before.id < s.id and before.to_status is not null
    order by before.id desc limit 1)
where to_status is null;
update submission_step s set from_status = before.status
from (select id, lag(to_status) over (partition by submission_id order by id) as status from submission_step) before
where before.id = s.id;

update candidate_step set to_status = action;
update candidate_step s set from_status = coalesce(before.status, 'ASSEMBLED')
from (select id, lag(to_status) over (partition by candidate_id order by id) as status from candidate_step) before
where before.id = s.id;

update collection_step set
    from_status = case action when 'DEADLINE_SET' then 'PLANNED' else 'OPEN' end,
    to_status = case action when 'DEADLINE_SET' then 'PLANNED' else 'OPEN' end;
insert into collection_step (collection_id, action, due_at, from_status, to_status, at)
select id, 'OPENED', due_at, 'PLANNED', 'OPEN', opened_at from collection where opened_at is not null
union all
select id, 'CLOSED', due_at, 'OPEN', 'CLOSED', closed_at from collection where closed_at is not null
order by 6;

-- What happens to the vetting of a plan as a whole: its council and its sessions, opinions, publication. The status is
-- the council's; about is the agency that an opinion is of.
create table vetting_step (
    id           bigint generated always as identity primary key,
    plan_code    text        not null references plan,
    action       text        not null,
    about        text,
    from_status  text,
    to_status    text,
    remark       text,
    person       text,
    on_behalf_of text,
    at           timestamptz not null
);

create index on vetting_step (plan_code);

-- What happens to the commendation of a candidate in a channel.
create table commendation_step (
    id           bigint generated always as identity primary key,
    candidate_id text        not null references candidate,
    channel      text        not null,
    action       text        not null,
    from_status  text,
    to_status    text,
    remark       text,
    person       text,
    on_behalf_of text,
    at           timestamptz not null
);

create index on commendation_step (candidate_id);

-- Of what happened before only that is known whose time was kept.
insert into vetting_step (plan_code, action, about, remark, person, on_behalf_of, at)
select plan_code, case when agrees then 'OPINION_AGREED' else 'OPINION_DISAGREED' end, agency, comment, person,
    on_behalf_of, at from opinion
union all
select plan_code, 'PUBLISHED', null, null, null, null, published_at from vetting where published_at is not null
union all
select plan_code, 'OBJECTIONS_RESOLVED', null, null, null, null, objections_resolved_at from vetting
where objections_resolved_at is not null
union all
select plan_code, 'SESSION_NOT_HELD', null, format('Có mặt %s/%s', present, members), null, null, at from session_not_held
union all
select plan_code, 'SESSION_CONVENED', null, null, null, null, convened_at from council_session where quorate
union all
select plan_code, 'MINUTES_CONFIRMED', null, conclusion, null, null, closed_at from council_session
where closed_at is not null
union all
select plan_code, 'COUNCIL_CHANGE_PROPOSED', null, reason, proposed_by, null, proposed_at from council_change
union all
select plan_code, 'COUNCIL_CHANGE_' || status, null, remark, decided_by, null, decided_at from council_change
where decided_at is not null
order by 7;

insert into commendation_step
    (candidate_id, channel, action, from_status, to_status, remark, person, on_behalf_of, at)
select candidate_id, channel, 'REVOCATION_PROPOSED', 'AWARDED', 'AWARDED', reason, proposed_by, proposed_on_behalf_of,
    proposed_at from revocation
union all
select candidate_id, channel, case status when 'REFUSED' then 'REVOCATION_REFUSED' else 'REVOCATION_APPROVED' end,
    'AWARDED', 'AWARDED', remark, decided_by, decided_on_behalf_of, decided_at from revocation
where decided_at is not null
order by 9;

-- The names that accounts bore: who is renamed or deleted is still read under the name of the time.
create table former_name (
    id     bigint generated always as identity primary key,
    person text        not null,
    name   text        not null,
    until  timestamptz not null -- from then on the account had another name, or was no more
);

create index on former_name (person, until);

-- All of it in one shape. about is whose step it is; where several take the same step on a day they are told together, as
-- a step of scope. turn says which comes first of what is written at one moment.
create view timeline_step as
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
select 'SUBMISSION', 2, s.id, c.plan_code, m.id, null, s.action, null, s.from_status, s.to_status, s.remark, s.person,
    s.on_behalf_of, s.at, m.id, c.title || ' – ' || u.name, c.id, c.title
from submission_step s join submission m on m.id = s.submission_id join collection c on c.id = m.collection_id
    join unit u on u.code = m.unit_code
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
