-- What stood in the treasury when a year began, and the line of revenue on which its budget counts that again.
create table treasury_opening (
    id         uuid           not null primary key,
    version    bigint         not null,
    changed_by varchar(64)    not null,
    budget_id  uuid           not null,
    -- as the paper says that is named; null where the voted account of the year before says it
    amount     decimal(15, 2) null,
    stated_on  date           null,
    source     varchar(500)   not null,
    -- the line that carries the balance over: no money comes in there
    carried_on uuid           null,
    constraint treasury_opening_of foreign key (budget_id) references budget (id),
    constraint treasury_opening_code foreign key (carried_on) references budget_code (id),
    constraint treasury_opening_once unique (budget_id),
    constraint treasury_opening_amount check (amount >= 0),
    constraint treasury_opening_stated check ((amount is null) = (stated_on is null)
        and (amount is null) = (source = ''))
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;
