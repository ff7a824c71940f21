-- Which membership of a group a person has only from another, and by which loan (the business key of a substitution): exactly
-- this is taken back. Two may lend the same group to one person.
create table lent_group (
    loan     text not null,
    lender   text not null,
    borrower text not null,
    group_id text not null,
    primary key (loan, group_id)
);

create index on lent_group (borrower, group_id);
