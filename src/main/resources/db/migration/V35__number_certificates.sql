-- Each commendation of our own channel has a certificate (giấy khen) with a number of its own, as it is written: "01-GK/TU".
alter table commendation add column certificate_number text;
