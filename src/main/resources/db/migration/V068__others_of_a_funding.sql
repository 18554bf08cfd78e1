-- What further items of the session wanted of the same line, or were given, when the vote was counted; null where it was
-- counted before this was kept.
set statement system_versioning_alter_history = keep for
alter table item_funding
    add column frozen_others decimal(15, 2) null,
    add constraint item_funding_others check (frozen_at is not null or frozen_others is null);
