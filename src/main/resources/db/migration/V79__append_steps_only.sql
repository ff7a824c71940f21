-- What was recorded stays as it was: the database itself refuses to change it or take it away.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Table "%" is append-only: % is refused. What was recorded stays; add a row that puts it right.',
        tg_table_name, tg_op
        using errcode = 'object_not_in_prerequisite_state';
end
$$;

do $$
declare
    recorded text;
begin
    foreach recorded in array array['plan_step', 'collection_step', 'submission_step', 'candidate_step', 'vetting_step',
        'commendation_step', 'objection', 'received_objection', 'session_not_held', 'act', 'former_name']
    loop
        execute format('create trigger append_only before update or delete or truncate on %I '
            'for each statement execute function refuse_change()', recorded);
    end loop;
end
$$;

comment on table plan_step is 'Append-only: who did what with a plan, when, from where to where, with which remark.';
comment on table collection_step is
    'Append-only: how a collection was planned, opened and closed, and which days the lead agency set, with the reason.';
comment on table submission_step is 'Append-only: each step of a submission, and what it held at that step.';
comment on table candidate_step is 'Append-only: each step of a candidate.';
comment on table vetting_step is 'Append-only: each step of the vetting of a plan as a whole. Ballots are not here, see decision 4.';
comment on table commendation_step is 'Append-only: each step of the commendation of a candidate in a channel.';
comment on table objection is 'Append-only: each objection to a candidate and how it was resolved.';
comment on table received_objection is 'Append-only: what was sent by the public page.';
comment on table session_not_held is 'Append-only: each day on which a council was convened and too few came.';
comment on table act is 'Append-only: who completed which task, and when. Ballots are not here, see decision 4.';
comment on table former_name is 'Append-only: the names that accounts bore before they were renamed or deleted.';
