-- Lists that were taken out are not of the register alone: the journal is one of them. Who took them, when, and how many rows.
alter table register_export rename to list_taken, rename key register_export_of to list_taken_of;

-- Whoever takes lists out, one row each: it is locked while those of the last hour are counted.
alter table register_exporter rename to list_taker;

insert into role_permission (role_id, permission)
select id, 'JOURNAL_EXPORT' from role where code = 'ADMINISTRATOR';
