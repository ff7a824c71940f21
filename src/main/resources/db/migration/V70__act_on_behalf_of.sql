-- Whom a deputy stood in for.
alter table act add column on_behalf_of text;
