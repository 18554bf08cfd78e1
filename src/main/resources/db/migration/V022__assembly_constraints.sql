-- There is one ordinary session of a month, unless it was called off; its further calls are sessions of their own.

set statement system_versioning_alter_history = keep for
alter table assembly_session
    add column ordinary_key int as (if(kind = 'ORDINARY' and call_number = 1 and state <> 'CANCELLED',
        nominal_year * 100 + nominal_month, null)) persistent,
    add constraint session_ordinary_once unique (ordinary_key);
