-- Campaigns for the professional card: what is planned, the stations of their caravan, who came, and what the card gives.
-- Requests for cards are records of their own; what was asked for at a station carries the id of the station.

create table card_campaign (
    id           uuid          not null primary key,
    version      bigint        not null,
    changed_by   varchar(64)   not null,
    name_ar      varchar(200)  not null,
    name_fr      varchar(200)  not null,
    starts_on    date          not null,
    ends_on      date          not null,
    -- how many requests are aimed at; 0 while that is open
    objective    int           not null,
    programme_ar varchar(4000) not null,
    programme_fr varchar(4000) not null,
    state        varchar(9)    not null,
    constraint card_campaign_period check (starts_on <= ends_on),
    constraint card_campaign_objective check (objective >= 0),
    constraint card_campaign_state check (state in ('PLANNED', 'ANNOUNCED', 'CARAVAN', 'INTAKE', 'CLOSED')),
    key card_campaign_by_start (starts_on, id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- The day on which a campaign came into a state, and what is to be said of it.
create table card_campaign_step (
    id          uuid          not null primary key,
    version     bigint        not null,
    changed_by  varchar(64)   not null,
    campaign_id uuid          not null,
    state       varchar(9)    not null,
    step_on     date          not null,
    note        varchar(1000) not null,
    constraint card_campaign_step_of foreign key (campaign_id) references card_campaign (id),
    constraint card_campaign_step_state check (state in ('ANNOUNCED', 'CARAVAN', 'INTAKE', 'CLOSED')),
    constraint card_campaign_step_once unique (campaign_id, state)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table card_campaign_partner (
    id           uuid         not null primary key,
    version      bigint       not null,
    changed_by   varchar(64)  not null,
    campaign_id  uuid         not null,
    name_ar      varchar(200) not null,
    name_fr      varchar(200) not null,
    contribution varchar(300) not null,
    constraint card_campaign_partner_of foreign key (campaign_id) references card_campaign (id),
    key card_campaign_partner_by_campaign (campaign_id, id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table campaign_station (
    id             uuid          not null primary key,
    version        bigint        not null,
    changed_by     varchar(64)   not null,
    campaign_id    uuid          not null,
    station_on     date          not null,
    starts_at      time          not null,
    ends_at        time          not null,
    province_code  varchar(6)    not null,
    place_ar       varchar(200)  not null,
    place_fr       varchar(200)  not null,
    responsible    varchar(160)  not null,
    state          varchar(9)    not null,
    reason         varchar(1000) not null,
    -- visitors who are not in the register, counted and not named
    visitors_men   int           not null,
    visitors_women int           not null,
    constraint campaign_station_of foreign key (campaign_id) references card_campaign (id),
    constraint campaign_station_province foreign key (province_code) references province (code),
    constraint campaign_station_hours check (starts_at < ends_at),
    constraint campaign_station_state check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    constraint campaign_station_reason check ((state = 'CANCELLED') = (reason <> '')),
    constraint campaign_station_visitors check (visitors_men >= 0 and visitors_women >= 0),
    constraint campaign_station_nobody_came check (state <> 'CANCELLED' or visitors_men + visitors_women = 0),
    key campaign_station_by_day (campaign_id, station_on, starts_at, id),
    key campaign_station_on (station_on, id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table station_presentation (
    id         uuid         not null primary key,
    version    bigint       not null,
    changed_by varchar(64)  not null,
    station_id uuid         not null,
    title_ar   varchar(200) not null,
    title_fr   varchar(200) not null,
    speaker    varchar(160) not null,
    minutes    int          not null,
    listeners  int          null,
    constraint station_presentation_of foreign key (station_id) references campaign_station (id),
    constraint station_presentation_minutes check (minutes between 1 and 600),
    constraint station_presentation_listeners check (listeners >= 0),
    key station_presentation_by_station (station_id, id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- Somebody of the register was at a station: once, however often it is entered.
create table station_attendance (
    id          uuid        not null primary key,
    version     bigint      not null,
    changed_by  varchar(64) not null,
    station_id  uuid        not null,
    actor_id    uuid        not null,
    entered_at  datetime(6) not null,
    constraint station_attendance_of foreign key (station_id) references campaign_station (id),
    constraint station_attendance_actor foreign key (actor_id) references craft_actor (id),
    constraint station_attendance_once unique (station_id, actor_id),
    key station_attendance_by_actor (actor_id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table card_benefit (
    id            uuid          not null primary key,
    version       bigint        not null,
    changed_by    varchar(64)   not null,
    kind          varchar(12)   not null,
    name_ar       varchar(200)  not null,
    name_fr       varchar(200)  not null,
    provider_ar   varchar(200)  not null,
    provider_fr   varchar(200)  not null,
    conditions_ar varchar(2000) not null,
    conditions_fr varchar(2000) not null,
    from_on       date          null,
    until_on      date          null,
    active        boolean       not null,
    constraint card_benefit_kind check (kind in ('SOCIAL_COVER', 'CREDIT', 'TRANSPORT', 'INSURANCE', 'HEALTH', 'TRAINING',
        'SUPPORT', 'FAIR', 'E_PAYMENT', 'OTHER')),
    constraint card_benefit_span check (from_on <= until_on)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table station_benefit (
    station_id uuid not null,
    benefit_id uuid not null,
    primary key (station_id, benefit_id),
    constraint station_benefit_station foreign key (station_id) references campaign_station (id),
    constraint station_benefit_benefit foreign key (benefit_id) references card_benefit (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- Who reads the register reads who came. Programmes and the directorate plan; the services that meet people take requests.
insert into role_permission (role_id, permission)
select id, 'CAMPAIGN_READ' from role
where code in ('PRESIDENT', 'SESSION_SECRETARY', 'STAFF_CHAMBER', 'STAFF_FINANCE', 'STAFF_PROGRAMMES', 'DIRECTOR', 'AUDITOR');
insert into role_permission (role_id, permission)
select id, permission from role join (select 'CAMPAIGN_WRITE' permission union all select 'BENEFIT_WRITE') p
where code in ('STAFF_PROGRAMMES', 'DIRECTOR');
insert into role_permission (role_id, permission)
select id, 'CAMPAIGN_INTAKE' from role where code in ('STAFF_CHAMBER', 'STAFF_PROGRAMMES');
