-- Where the plan wants another majority for one kind of candidates: those rules, kept with the session like the rule itself.
alter table council_session add column subject_rules jsonb not null default '[]';
