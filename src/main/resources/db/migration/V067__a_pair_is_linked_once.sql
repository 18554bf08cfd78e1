-- Two records are linked once, in whichever direction.

set statement system_versioning_alter_history = keep for
alter table lineage_link
    drop constraint lineage_link_once,
    drop column once,
    -- both ends, the lesser one first; nothing once the link is withdrawn
    add column pair varchar(156) character set ascii collate ascii_bin as (if(withdrawn_at is null,
        concat(least(concat(cause_type, ' ', cause_id), concat(effect_type, ' ', effect_id)), ' ',
            greatest(concat(cause_type, ' ', cause_id), concat(effect_type, ' ', effect_id))), null)) virtual,
    add constraint lineage_link_once unique (pair);
