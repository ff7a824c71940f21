-- Who answers for a submission: the unit that was asked, or the one that has followed it since.
alter table submission add column responsible_code text references unit;

update submission set responsible_code = unit_code;

alter table submission alter column responsible_code set not null;

create index on submission (responsible_code);
