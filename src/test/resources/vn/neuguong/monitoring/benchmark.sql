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

insert into submission_step (submission_id, action, content, at)
select s.id, a.action, case when a.action = 'PREPARED' then s.content end,
    timestamptz '2022-08-01' + a.number * (length(s.id) + ascii(right(s.id, 1)) % 10) * interval '1 hour'
from unnest(array['OPENED', 'PREPARED', 'SUBMITTED', 'RETURNED', 'PREPARED', 'SUBMITTED', 'ACCEPTED']) with ordinality
    as a (action, number), submission s;
