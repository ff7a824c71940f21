-- The steps of a submission keep what it held at each of them; nobody ever read the number.
alter table submission drop column version;
