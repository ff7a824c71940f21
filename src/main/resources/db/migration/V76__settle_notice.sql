-- What became of a notice: the mail that tells it, or why there is none.
alter table notice
    add column mail_key   text references mail,
    add column unsent     text, -- in Vietnamese
    add column settled_at timestamptz,
    add check (mail_key is null or unsent is null),
    add check ((settled_at is not null) = (mail_key is not null or unsent is not null));

-- Nobody wants to be told now what was told before there were mails.
update notice set unsent = 'Có trước khi hệ thống gửi thư điện tử.', settled_at = created_at;

create index on notice (created_at) where settled_at is null;
create index on notice (mail_key);
