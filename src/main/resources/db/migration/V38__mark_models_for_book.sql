-- Outstanding models that the superior level is asked to take into its book: proposed by the lead agency, decided by the
-- standing committee, on the commendation in the channel SUPERIOR.
alter table commendation
    add column book_proposed boolean not null default false,
    add column for_book      boolean not null default false,
    add check (channel = 'SUPERIOR' or not (book_proposed or for_book));
