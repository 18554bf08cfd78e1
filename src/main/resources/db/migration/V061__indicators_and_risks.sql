-- When an agreement or an amendment came into each state: on the day of the fact that moved it (a vote, an approval, a visa, a
-- signature), else on the day when it was moved. Of what was moved before this table the history knows the day.
create table agreement_passage (
    id           uuid        not null primary key,
    agreement_id uuid        not null,
    number       int         not null,
    state        varchar(17) not null,
    entered_on   date        not null,
    -- null while it stands there
    left_on      date        null,
    entered_by   varchar(64) not null,
    stands_once  uuid as (if(left_on is null, agreement_id, null)) virtual,
    constraint agreement_passage_of foreign key (agreement_id) references agreement (id),
    constraint agreement_passage_number unique (agreement_id, number),
    constraint agreement_passage_stands unique (stands_once),
    constraint agreement_passage_state check (state in ('IDEA', 'DRAFT', 'REVIEW', 'COMMITTEE', 'SUBMITTED', 'PARTNER_APPROVALS',
        'VISA', 'READY', 'SIGNED', 'ABANDONED')),
    constraint agreement_passage_days check (left_on >= entered_on),
    key agreement_passage_by_state (state, left_on, entered_on)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

insert into agreement_passage (id, agreement_id, number, state, entered_on, left_on, entered_by)
with kept as (
    select id, version, state, changed_by, date(row_start) as day,
        lag(state) over (partition by id order by version, row_start) as former
    from agreement for system_time all where id in (select id from agreement)
), moved as (
    select * from kept where former is null or former <> state
)
select uuid(), id, row_number() over (partition by id order by version), state, day,
    lead(day) over (partition by id order by version), changed_by
from moved;

-- Something that an agreement is to change, as a number: from a base to a target by a day.
create table agreement_indicator (
    id           uuid           not null primary key,
    version      bigint         not null,
    changed_by   varchar(64)    not null,
    agreement_id uuid           not null,
    name_ar      varchar(300)   not null,
    name_fr      varchar(300)   not null,
    unit_ar      varchar(60)    not null,
    unit_fr      varchar(60)    not null,
    base_value   decimal(15, 2) not null,
    target_value decimal(15, 2) not null,
    target_on    date           not null,
    constraint agreement_indicator_of foreign key (agreement_id) references agreement (id),
    constraint agreement_indicator_target check (target_value <> base_value)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table agreement_measure (
    id           uuid           not null primary key,
    version      bigint         not null,
    changed_by   varchar(64)    not null,
    agreement_id uuid           not null,
    indicator_id uuid           not null,
    measured_on  date           not null,
    measured     decimal(15, 2) not null,
    source       varchar(1000)  not null,
    entered_by   varchar(64)    not null,
    constraint agreement_measure_of foreign key (agreement_id) references agreement (id),
    constraint agreement_measure_indicator foreign key (indicator_id) references agreement_indicator (id),
    constraint agreement_measure_once unique (indicator_id, measured_on),
    constraint agreement_measure_source check (source <> '')
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table agreement_risk (
    id           uuid          not null primary key,
    version      bigint        not null,
    changed_by   varchar(64)   not null,
    agreement_id uuid          not null,
    words_ar     varchar(1000) not null,
    words_fr     varchar(1000) not null,
    likelihood   int           not null,
    impact       int           not null,
    owner        varchar(200)  not null,
    measure      varchar(2000) not null,
    state        varchar(9)    not null,
    reviewed_on  date          null,
    constraint agreement_risk_of foreign key (agreement_id) references agreement (id),
    constraint agreement_risk_marks check (likelihood between 1 and 5 and impact between 1 and 5),
    constraint agreement_risk_state check (state in ('OPEN', 'MITIGATED', 'OCCURRED', 'CLOSED'))
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;
