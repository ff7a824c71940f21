-- The lists of what was told begin with the newest: of one plan, whose code the reference begins with, or of all.
create index notice_of_plan on notice (split_part(reference, '/', 1), created_at desc);
create index notice_latest on notice (created_at desc);
