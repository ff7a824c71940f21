-- 200 units above 5,000; five plans of four obligations each, all but the last of them over. Every unit of the last plan
-- stands somewhere: by its number it has been accepted, has submitted, was returned, is overdue, is exempt or is at work.
insert into unit_class (code, name) values ('cap', 'Cấp trên'), ('don-vi', 'Đơn vị');
insert into unit (code, name, class_code) select 'cap-' || n, 'Đảng ủy huyện số ' || n, 'cap' from generate_series(1, 200) n;
insert into unit (code, name, class_code, parent_code)
select 'don-vi-' || n, 'Đảng bộ xã số ' || n, 'don-vi', case when n % 50 > 0 then 'cap-' || (n % 200 + 1) end
from generate_series(1, 5000) n;

insert into plan (code, status, definition, number, signed_on, created_at, issued_at, closed_at)
select 'nam-' || n, case when n < 5 then 'CLOSED' else 'ISSUED' end, jsonb_build_object('title', 'Kế hoạch năm thứ ' || n), n,
    date '2022-08-01', timestamptz '2022-08-01', timestamptz '2022-08-01', case when n < 5 then timestamptz '2022-12-01' end
from generate_series(1, 5) n;

insert into collection (id, plan_code, obligation_code, kind, title, opens_at, due_at, closes_at, opened_at, closed_at)
select p.code || '/viec-' || n, p.code, 'viec-' || n, case when n = 4 then 'NOMINATION' else 'REPORT' end, 'Việc thứ ' || n,
    timestamptz '2022-08-01', timestamptz '2022-08-29' + n * interval '2 days', timestamptz '2022-09-15',
    timestamptz '2022-08-01', p.closed_at
from plan p, generate_series(1, 4) n;

insert into submission (id, collection_id, unit_code, responsible_code, status, due_at, overdue_at, waiver, content, updated_at)
select c.id || '/' || u.code, c.id, u.code, u.code, s.status, c.due_at,
    case when s.status = 'OPEN' and n % 3 = 0 and c.due_at < timestamptz '2022-09-01' then c.due_at end,
    case when s.status = 'WAIVED' then 'Miễn' end,
    jsonb_build_object('text', repeat('nội dung ', 60), 'nominations',
        case when c.kind = 'NOMINATION' then '[{"subject": "INDIVIDUAL"}]'::jsonb else '[]'::jsonb end),
    timestamptz '2022-08-20'
from collection c join plan p on p.code = c.plan_code, unit u, lateral (select substring(u.code from '\d+')::integer as n) numbered,
    lateral (select case when p.status = 'CLOSED' then (array['ACCEPTED', 'NOT_SUBMITTED'])[(n % 10 = 0)::integer + 1]
        else (array['ACCEPTED', 'SUBMITTED', 'RETURNED', 'OPEN', 'OPEN', 'PREPARED', 'WAIVED'])[n % 7 + 1] end as status) s
where u.class_code = 'don-vi';

-- Every step by somebody else and at a moment of its own; a plan's fall on some thirty days.
insert into submission_step (submission_id, action, from_status, to_status, remark, content, person, at)
select s.id, a.action, a.was, a.becomes, case when a.action = 'RETURNED' then 'Chưa rõ số liệu' end,
    case when a.action = 'PREPARED' then s.content end,
    case a.action when 'PREPARED' then s.unit_code || '.clerk' when 'SUBMITTED' then s.unit_code || '.leader'
        when 'OPENED' then null else 'lead-' || length(s.id) % 3 end,
    timestamptz '2022-08-01' + (a.number - 1) * (hashtext(s.id) & 65535) * interval '6.5 seconds'
from (values (1, 'OPENED', null, 'OPEN'), (2, 'PREPARED', 'OPEN', 'PREPARED'), (3, 'SUBMITTED', 'PREPARED', 'SUBMITTED'),
        (4, 'RETURNED', 'SUBMITTED', 'RETURNED'), (5, 'PREPARED', 'RETURNED', 'PREPARED'),
        (6, 'SUBMITTED', 'PREPARED', 'SUBMITTED'), (7, 'ACCEPTED', 'SUBMITTED', 'ACCEPTED'))
    as a (number, action, was, becomes), submission s;

insert into plan_step (plan_code, action, from_status, to_status, person, at)
select p.code, a.action, 'DRAFT', 'DRAFT', 'lead-1', p.issued_at - interval '10 days' + a.number * interval '1 hour'
from plan p, unnest(array['REGISTERED', 'DRAFTED', 'FORMAT_PASSED', 'APPROVED', 'SIGNED', 'ISSUED']) with ordinality
    as a (action, number);
insert into collection_step (collection_id, action, from_status, to_status, due_at, at)
select c.id, 'OPENED', 'PLANNED', 'OPEN', c.due_at, c.opened_at from collection c;

-- Whoever was nominated in a plan that is over was vetted; one in four was proposed, approved and commended.
insert into candidate (id, plan_code, submission_id, unit_code, position, nomination, status)
select s.id || '/1', c.plan_code, s.id, s.unit_code, 1, jsonb_build_object(
    'subject', 'INDIVIDUAL', 'name', 'Nguyễn Văn ' || s.unit_code, 'achievements', repeat('thành tích ', 60)), 'ENDORSED'
from submission s join collection c on c.id = s.collection_id where c.kind = 'NOMINATION' and c.closed_at is not null;
insert into candidate_step (candidate_id, action, from_status, to_status, person, at)
select c.id, a.action, a.was, coalesce(nullif(a.action, 'SCREENED'), a.was), case when a.number = 3 then 'lead-1' end,
    timestamptz '2022-09-20' + a.number * interval '3 days'
from candidate c, (values (1, 'ASSEMBLED', null), (2, 'SCREENED', 'ASSEMBLED'), (3, 'ELIGIBLE', 'ASSEMBLED'),
    (4, 'ENDORSED', 'ELIGIBLE')) as a (number, action, was);
insert into vetting_step (plan_code, action, at)
select code, a.action, timestamptz '2022-10-01' + a.number * interval '6 hours'
from plan, unnest(array['COUNCIL_PROPOSED', 'COUNCIL_APPOINTED', 'PUBLISHED', 'SESSION_CALLED', 'SESSION_CONVENED',
    'BALLOTS_COUNTED', 'MINUTES_CONFIRMED']) with ordinality as a (action, number)
where closed_at is not null;
insert into objection (candidate_id, content, removes, reason, person, at)
select id, 'Đơn thư', false, 'Đã xác minh', 'lead-1', timestamptz '2022-10-02' from candidate where hashtext(id) % 200 = 0;
insert into commendation (candidate_id, channel, plan_code, proposed, status)
select id, 'OWN', plan_code, true, 'AWARDED' from candidate where hashtext(id) % 4 = 0;
insert into commendation_step (candidate_id, channel, action, from_status, to_status, person, at)
select c.candidate_id, c.channel, a.action, null, a.action, 'secretary', timestamptz '2022-11-01' + a.number * interval '1 day'
from commendation c, unnest(array['PROPOSED', 'APPROVED', 'AWARDED']) with ordinality as a (action, number);

-- What units were told in a year: of each submission four things, the first of them in the mail of the day. Of the last plan
-- some wait, some go to nobody, some are on their way and some cannot arrive.
create temporary table told as
select a.what || '/' || s.id as key, s.id as reference, s.unit_code || a.recipient as recipient, a.number, c.plan_code,
    c.closed_at is not null as closed, substring(s.unit_code from '\d+')::integer as n,
    case a.number when 1 then 'daily/' || s.unit_code || '/' || c.plan_code else a.what || '/' || s.id end as mail,
    timestamptz '2022-08-02' + a.number * (hashtext(s.id) & 65535) * interval '9 seconds' as at
from submission s join collection c on c.id = s.collection_id, (values (1, 'reminder', '.clerks'), (2, 'returned', '.clerks'),
    (3, 'accepted-clerks', '.clerks'), (4, 'accepted-leaders', '.leaders')) as a (number, what, recipient);
alter table told add column state text;
update told set state = case when closed then 'SENT' when n % 100 = 1 then 'WAITING' when n % 100 = 2 then 'UNSENT'
    when n % 100 = 3 then 'FAILED' when n % 100 = 4 and number > 1 then 'QUEUED' else 'SENT' end;
insert into mail (key, message_id, subject, text, html, composed_at)
select mail, mail, 'Thông báo', repeat('Nội dung ', 20), repeat('<p>Nội dung</p>', 20), min(at) from told
where state not in ('WAITING', 'UNSENT') group by mail;
insert into delivery (mail_key, person, address, status, attempts, next_attempt_at, reason, changed_at)
select mail, split_part(min(recipient), '.', 1) || case when min(recipient) like '%s' then '.clerk' end, 'ai-do@example.vn',
    min(state), 1, case when min(state) = 'QUEUED' then min(at) end, case when min(state) = 'FAILED' then 'Không có hộp thư' end, min(at)
from told where state not in ('WAITING', 'UNSENT') group by mail;
insert into notice (key, recipient, subject, body, reference, created_at, delivery, mail_key, unsent, settled_at)
select key, recipient, 'Bài nộp ' || key, repeat('Kính gửi đơn vị. ', 10), reference, at,
    case when number = 1 then 'DAILY' else 'AT_ONCE' end,
    case when state not in ('WAITING', 'UNSENT') then mail end, case when state = 'UNSENT' then 'Chưa có người nào nhận' end,
    case when state <> 'WAITING' then at end
from told;
drop table told;
