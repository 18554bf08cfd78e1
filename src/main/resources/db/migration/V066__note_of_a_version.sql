-- The note with which a budget is presented belongs to the version that is presented. Those of the budgets stay where they
-- were, for their history; nobody reads or writes them any more. What they say now are the words of the latest version:
-- those with which the ones before were presented are in that history alone.
set statement system_versioning_alter_history = keep for
alter table budget_version
    add column note_ar varchar(4000) not null default '' after reason,
    add column note_fr varchar(4000) not null default '' after note_ar;

update budget_version v join budget b on b.id = v.budget_id
    join (select budget_id, max(number) number from budget_version group by budget_id) latest
        on latest.budget_id = v.budget_id and latest.number = v.number
set v.note_ar = b.note_ar, v.note_fr = b.note_fr, v.changed_by = 'system'
where b.note_ar <> '' or b.note_fr <> '';

set statement system_versioning_alter_history = keep for
alter table budget
    alter column note_ar set default '',
    alter column note_fr set default '';

-- Whether somebody else entered an amount meanwhile is answered by the index alone.
set statement system_versioning_alter_history = keep for
alter table budget_line
    add key budget_line_stand (version_id, version);
