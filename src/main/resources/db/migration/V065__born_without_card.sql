-- Who may be somebody whose card is known has none: of those born on one day in one province these few are read, and nobody
-- else's row.
set statement system_versioning_alter_history = keep for
alter table craft_actor
    drop key craft_actor_born,
    add key craft_actor_born (birth_date, province_code, cin);
