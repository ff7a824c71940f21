-- The money that goes with a commendation of our own, in đồng, and how it was worked out.
alter table commendation add column bonus bigint, add column bonus_source text;
