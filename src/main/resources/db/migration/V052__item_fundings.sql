-- What an item of an agenda costs and the line that would pay for it. Until its vote is counted the credit is read as it
-- stands; then the figures of that moment are kept.
create table item_funding (
    id               uuid           not null primary key,
    version          bigint         not null,
    changed_by       varchar(64)    not null,
    item_id          uuid           not null,
    year             int            not null,
    code_id          uuid           not null,
    amount           decimal(15, 2) not null,
    frozen_at        datetime(6)    null,
    -- what was available then; null where nothing could be spent on the line
    frozen_available decimal(15, 2) null,
    constraint item_funding_once unique (item_id),
    constraint item_funding_code foreign key (code_id) references budget_code (id),
    constraint item_funding_year check (year between 2000 and 2999),
    constraint item_funding_amount check (amount > 0),
    constraint item_funding_frozen check (frozen_at is not null or frozen_available is null)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;
