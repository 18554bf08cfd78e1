-- The list of agreements: its order in one column, the words by which agreements and partners are found, and what its sums
-- are read from.

set statement system_versioning_alter_history = keep for
alter table agreement
    -- the order of the references; null for an amendment
    add column listed bigint as (if(base_id is null, year * 1000000 + number, null)) virtual,
    add key agreement_listed (listed, id);

create table agreement_word (
    word         varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
    agreement_id uuid        not null,
    primary key (word, agreement_id),
    key agreement_word_of (agreement_id),
    constraint agreement_word_agreement foreign key (agreement_id) references agreement (id) on delete cascade
) character set utf8mb4 collate utf8mb4_bin;

-- Kept apart from those of the agreements: whoever renames a partner renames it in all of them.
create table partner_word (
    word       varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
    partner_id uuid        not null,
    primary key (word, partner_id),
    key partner_word_of (partner_id),
    constraint partner_word_partner foreign key (partner_id) references partner (id) on delete cascade
) character set utf8mb4 collate utf8mb4_bin;

set statement system_versioning_alter_history = keep for
alter table agreement_tranche add key agreement_tranche_sums (agreement_id, party_id, amount, received);

set statement system_versioning_alter_history = keep for
alter table agreement_term add key agreement_term_says (agreement_id, tranche_id, due_on, amount);

alter table agreement_movement
    add key agreement_movement_sums (tranche_id, kind, moved_on, amount),
    add key agreement_movement_since (moved_on, tranche_id);
