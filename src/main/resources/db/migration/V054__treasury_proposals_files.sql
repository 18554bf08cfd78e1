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

-- What a committee or a service asked for a code while a budget was prepared, and what was answered. Nothing of it goes away.
create table budget_proposal (
    id            uuid           not null primary key,
    version       bigint         not null,
    changed_by    varchar(64)    not null,
    version_id    uuid           not null,
    code_id       uuid           not null,
    -- the committee; null for a service, which has a name and no more
    committee_id  uuid           null,
    proposer_ar   varchar(200)   not null,
    proposer_fr   varchar(200)   not null,
    amount        decimal(15, 2) not null,
    justification varchar(2000)  not null,
    proposed_on   date           not null,
    entered_by    varchar(64)    not null,
    state         varchar(7)     not null,
    granted       decimal(15, 2) null,
    answer        varchar(1000)  not null,
    decided_on    date           null,
    decided_by    varchar(64)    null,
    -- the version whose line took the amount
    granted_in    uuid           null,
    constraint budget_proposal_in foreign key (version_id) references budget_version (id),
    constraint budget_proposal_code foreign key (code_id) references budget_code (id),
    constraint budget_proposal_granted_in foreign key (granted_in) references budget_version (id),
    constraint budget_proposal_state check (state in ('WAITING', 'GRANTED', 'PARTLY', 'REFUSED')),
    constraint budget_proposal_amount check (amount > 0 and amount <= 1000000000 and granted > 0 and granted <= amount),
    constraint budget_proposal_decided check ((state = 'WAITING') = (decided_on is null)
        and (decided_on is null) = (decided_by is null)),
    constraint budget_proposal_granted check ((state in ('GRANTED', 'PARTLY')) = (granted is not null)
        and (granted is null) = (granted_in is null)),
    constraint budget_proposal_answer check (state not in ('PARTLY', 'REFUSED') or answer <> ''),
    key budget_proposal_by_version (version_id, code_id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- Those who ask for money before a budget is prepared: the services that carry out the programme, and those who prepare it.
insert into role_permission (role_id, permission)
select id, 'BUDGET_PROPOSE' from role where code in ('STAFF_PROGRAMMES', 'STAFF_FINANCE', 'DIRECTOR');
