-- The units that a plan addresses. Names and classes are data: levels and agencies are reorganised every few years.
create table unit_class (
    code text primary key,
    name text not null
);

create table unit (
    code       text primary key,
    name       text not null,
    class_code text not null references unit_class
);

create index on unit (class_code);
