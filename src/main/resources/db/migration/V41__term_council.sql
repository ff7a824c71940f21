-- From when until when a council serves. Those proposed before this was asked for serve from the day on which their plan
-- was signed to the end of the plan's last year, and a year at least.
alter table council
    add column term_from date,
    add column term_to   date,
    add check (term_from <= term_to);

update council set
    term_from = plan.signed_on,
    term_to = greatest(
        make_date(right(plan.definition ->> 'period', 4)::integer, 12, 31), (plan.signed_on + interval '1 year')::date)
from plan where plan.code = council.plan_code;

alter table council
    alter column term_from set not null,
    alter column term_to set not null;
