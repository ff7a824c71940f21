-- Subject and name stand in the nomination; nothing read these copies, and a supplement did not keep them true.
alter table candidate drop column subject, drop column name;
