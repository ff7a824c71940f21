-- Sổ văn bản đi: numbers run from 01 per issuer, document symbol and committee term, without gaps:
-- the counter's row is locked until the transaction that takes a number has ended.
create table register (
    issuer      text    not null,
    symbol      text    not null,
    term        text    not null,
    last_number integer not null,
    primary key (issuer, symbol, term)
);

create table register_entry (
    subject     text primary key,
    issuer      text        not null,
    symbol      text        not null,
    term        text        not null,
    number      integer     not null check (number > 0),
    assigned_at timestamptz not null,
    unique (issuer, symbol, term, number),
    foreign key (issuer, symbol, term) references register
);
