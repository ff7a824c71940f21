-- The minutes say when a session began: the moment at which attendance was taken.
alter table council_session add column convened_at timestamptz;
update council_session set convened_at = held_on;
alter table council_session alter column convened_at set not null;
