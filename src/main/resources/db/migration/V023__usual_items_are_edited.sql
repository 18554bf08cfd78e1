-- The usual items of an agenda are edited by people, so that they carry a version against lost updates.

set statement system_versioning_alter_history = keep for
alter table agenda_template
    add column version bigint not null default 0 after id;
