-- Two records are linked once, in whichever direction. Of two that are linked in both, the earlier link stays.
update lineage_link later join lineage_link earlier
    on earlier.cause_type = later.effect_type and earlier.cause_id = later.effect_id
    and earlier.effect_type = later.cause_type and earlier.effect_id = later.cause_id
    and earlier.withdrawn_at is null
    and (earlier.linked_at < later.linked_at or (earlier.linked_at = later.linked_at and earlier.id < later.id))
set later.withdrawn_at = utc_timestamp(6), later.withdrawn_why = 'السجلان مرتبطان من قبل في الاتجاه الآخر',
    later.changed_by = 'system'
where later.withdrawn_at is null;

set statement system_versioning_alter_history = keep for
alter table lineage_link
    drop constraint lineage_link_once,
    drop column once,
    -- both ends, the lesser one first; nothing once the link is withdrawn
    add column pair varchar(156) character set ascii collate ascii_bin as (if(withdrawn_at is null,
        concat(least(concat(cause_type, ' ', cause_id), concat(effect_type, ' ', effect_id)), ' ',
            greatest(concat(cause_type, ' ', cause_id), concat(effect_type, ' ', effect_id))), null)) virtual,
    add constraint lineage_link_once unique (pair);
