-- Pages of the register that may be one person's, what was decided on them, and the merges that made one page of two.

-- Two pages that may be one person's. An open pair is found and forgotten by the program; a decided one is kept, also while
-- one of its pages is merged into another: it may come back.
create table actor_pair (
    id         uuid        not null primary key,
    -- the page that was entered first
    one_id     uuid        not null,
    other_id   uuid        not null,
    state      varchar(8)  not null,
    found_at   datetime(6) not null,
    decided_at datetime(6) null,
    decided_by varchar(64) null,
    constraint actor_pair_two check (one_id <> other_id),
    constraint actor_pair_state check (state in ('OPEN', 'DISTINCT')),
    constraint actor_pair_decided check ((state = 'OPEN') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
    unique key actor_pair_once (one_id, other_id),
    key actor_pair_other (other_id),
    key actor_pair_in_state (state, id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- How far the look through the whole register has come: everybody born on that day or before was looked at.
create table duplicate_sweep (
    the_only_one tinyint     not null primary key default 1,
    looked_until date        null,
    asked_at     datetime(6) not null,
    asked_by     varchar(64) not null,
    finished_at  datetime(6) null,
    constraint duplicate_sweep_only_one check (the_only_one = 1)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- A merge: the page that went is in the history of craft_actor, in the version named here, as is the page that stayed as it
-- was before. The row stays when the two are taken apart.
create table actor_merge (
    id               uuid         not null primary key,
    merged_id        uuid         not null,
    name_ar          varchar(160) not null,
    name_fr          varchar(160) not null,
    merged_version   bigint       not null,
    survivor_id      uuid         not null,
    survivor_version bigint       not null,
    -- its version once the two were one; the same where nothing was taken over
    survivor_after   bigint       not null,
    -- what other rooms moved, by their kind
    moved            json         not null,
    merged_at        datetime(6)  not null,
    merged_by        varchar(64)  not null,
    undone_at        datetime(6)  null,
    undone_by        varchar(64)  null,
    stands           boolean      as (if(undone_at is null, true, null)) virtual,
    constraint actor_merge_two check (merged_id <> survivor_id),
    constraint actor_merge_undone check ((undone_at is null) = (undone_by is null)),
    -- a page goes once
    unique key actor_merge_once (merged_id, stands),
    key actor_merge_into (survivor_id, merged_at)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Numbers that somebody had before a merge. They lead to the page that stayed, and nobody else gets them.
create table former_identifier (
    kind     varchar(3)  character set ascii collate ascii_bin not null,
    number   varchar(20) character set ascii collate ascii_bin not null,
    merge_id uuid        not null,
    actor_id uuid        not null,
    primary key (kind, number),
    key former_identifier_of (actor_id),
    constraint former_identifier_kind check (kind in ('CIN', 'NIA', 'RNA')),
    constraint former_identifier_merge foreign key (merge_id) references actor_merge (id),
    constraint former_identifier_actor foreign key (actor_id) references craft_actor (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- A photo, small and upright; the file is one of the store and stays there.
set statement system_versioning_alter_history = keep for
alter table craft_actor
    add column photo_id uuid null,
    add constraint craft_actor_photo foreign key (photo_id) references stored_file (id);
