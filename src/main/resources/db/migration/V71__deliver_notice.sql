-- In which mail a notice goes out, and the entry for the calendar that goes with it.
alter table notice
    add column delivery    text not null default 'AT_ONCE' check (delivery in ('AT_ONCE', 'DAILY')),
    add column appointment jsonb;

alter table notice alter column delivery drop default;
