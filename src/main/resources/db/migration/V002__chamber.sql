-- The chamber: places, identity, members with mandates, bureau, committees, interests, statutory rules, holidays.
--
-- Spans of days are half open: the first day in, the first day out. A span that has no end yet ends on 9999-12-31,
-- because the columns of a period admit no null. WITHOUT OVERLAPS makes the database itself refuse two holders of one
-- seat on the same day, whatever the application thought. Tables that people edit are system-versioned.

create table region (
    code    varchar(2)    not null,
    name_ar varchar(100) not null,
    name_fr varchar(100) not null,
    constraint region_pk primary key (code)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table province (
    id          uuid         not null,
    version     bigint       not null,
    changed_by  varchar(64)  not null,
    code        varchar(6)      not null,
    region_code varchar(2)    not null,
    name_ar     varchar(100) not null,
    name_fr     varchar(100) not null,
    kind        varchar(12)  not null,
    population  int          null,
    constraint province_pk primary key (id),
    constraint province_code_once unique (code),
    constraint province_region_fk foreign key (region_code) references region (code),
    constraint province_in_region check (left(code, 2) = region_code),
    constraint province_kind check (kind in ('PREFECTURE', 'PROVINCE')),
    constraint province_population check (population > 0)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table chamber (
    id            uuid         not null,
    version       bigint       not null,
    changed_by    varchar(64)  not null,
    the_only_one  tinyint      not null default 1,
    name_ar       varchar(200) not null,
    name_fr       varchar(200) not null,
    region_code   varchar(2)    not null,
    province_code varchar(6)      not null,
    address_ar    varchar(300) not null,
    address_fr    varchar(300) not null,
    phone         varchar(20)  not null,
    email         varchar(254) not null,
    website       varchar(200) not null,
    demo          boolean      not null default false,
    constraint chamber_pk primary key (id),
    constraint chamber_once unique (the_only_one),
    constraint chamber_only_one check (the_only_one = 1),
    constraint chamber_region_fk foreign key (region_code) references region (code),
    constraint chamber_province_fk foreign key (province_code) references province (code)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table member (
    id            uuid         not null,
    version       bigint       not null,
    changed_by    varchar(64)  not null,
    name_ar       varchar(120) not null,
    name_fr       varchar(120) not null,
    sex           varchar(6)   not null,
    province_code varchar(6)      not null,
    craft_ar      varchar(120) not null,
    craft_fr      varchar(120) not null,
    phone         varchar(20)  not null,
    email         varchar(254) not null,
    address       varchar(300) not null,
    constraint member_pk primary key (id),
    constraint member_province_fk foreign key (province_code) references province (code),
    constraint member_sex check (sex in ('FEMALE', 'MALE')),
    constraint member_named check (name_ar <> '' and name_fr <> '')
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table mandate (
    id          uuid         not null,
    version     bigint       not null,
    changed_by  varchar(64)  not null,
    member_id   uuid         not null,
    seat        int          not null,
    held_from   date         not null,
    -- the end of the term, or the day of the ending if there was one
    held_until  date         not null,
    term_until  date         not null,
    end_reason  varchar(12)  null,
    end_note    varchar(500) not null,
    replaces_id uuid         null,
    period for held (held_from, held_until),
    constraint mandate_pk primary key (id),
    constraint mandate_seat_once unique (seat, held without overlaps),
    constraint mandate_member_once unique (member_id, held without overlaps),
    constraint mandate_replaces_once unique (replaces_id),
    constraint mandate_member_fk foreign key (member_id) references member (id),
    constraint mandate_replaces_fk foreign key (replaces_id) references mandate (id),
    constraint mandate_seat check (seat >= 1),
    constraint mandate_within_term check (held_until <= term_until),
    constraint mandate_ended_early check (end_reason is not null or held_until = term_until),
    constraint mandate_end_reason check (end_reason in
        ('TERM_ENDED', 'RESIGNED', 'DECEASED', 'INCOMPATIBLE', 'REVOKED', 'REPLACED'))
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table suspension (
    id              uuid         not null,
    version         bigint       not null,
    changed_by      varchar(64)  not null,
    mandate_id      uuid         not null,
    suspended_from  date         not null,
    suspended_until date         not null,
    reason          varchar(500) not null,
    period for suspended (suspended_from, suspended_until),
    constraint suspension_pk primary key (id),
    constraint suspension_once unique (mandate_id, suspended without overlaps),
    constraint suspension_mandate_fk foreign key (mandate_id) references mandate (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table bureau_post (
    id          uuid         not null,
    version     bigint       not null,
    changed_by  varchar(64)  not null,
    code        varchar(30)  not null,
    post_rank   int          not null,
    name_ar     varchar(100) not null,
    name_fr     varchar(100) not null,
    min_holders int          not null,
    max_holders int          not null,
    enabled     boolean      not null,
    constraint bureau_post_pk primary key (id),
    constraint bureau_post_code_once unique (code),
    constraint bureau_post_rank check (post_rank >= 1),
    constraint bureau_post_holders check (min_holders >= 0 and max_holders >= 1 and min_holders <= max_holders)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table bureau_holder (
    id         uuid         not null,
    version    bigint       not null,
    changed_by varchar(64)  not null,
    post_id    uuid         not null,
    -- which of the post's places, from 1 to max_holders
    place      int          not null,
    member_id  uuid         not null,
    held_from  date         not null,
    held_until date         not null,
    end_note   varchar(500) not null,
    period for held (held_from, held_until),
    constraint bureau_holder_pk primary key (id),
    constraint bureau_holder_place_once unique (post_id, place, held without overlaps),
    constraint bureau_holder_member_once unique (member_id, held without overlaps),
    constraint bureau_holder_post_fk foreign key (post_id) references bureau_post (id),
    constraint bureau_holder_member_fk foreign key (member_id) references member (id),
    constraint bureau_holder_place check (place >= 1)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table committee (
    id               uuid          not null,
    version          bigint        not null,
    changed_by       varchar(64)   not null,
    committee_number int           not null,
    name_ar          varchar(200)  not null,
    name_fr          varchar(200)  not null,
    tasks_ar         varchar(4000) not null,
    tasks_fr         varchar(4000) not null,
    active_from      date          not null,
    active_until     date          not null,
    dissolution_note varchar(500)  not null,
    period for active (active_from, active_until),
    constraint committee_pk primary key (id),
    constraint committee_number_once unique (committee_number, active without overlaps),
    constraint committee_number check (committee_number >= 1),
    constraint committee_named check (name_ar <> '' and name_fr <> '')
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table committee_seat (
    id           uuid        not null,
    version      bigint      not null,
    changed_by   varchar(64) not null,
    committee_id uuid        not null,
    member_id    uuid        not null,
    role         varchar(10) not null,
    -- CHAIR, VICE_CHAIR, or the member's id: what only one may have at a time
    place        varchar(36) not null,
    held_from    date        not null,
    held_until   date        not null,
    period for held (held_from, held_until),
    constraint committee_seat_pk primary key (id),
    constraint committee_seat_place_once unique (committee_id, place, held without overlaps),
    constraint committee_seat_member_once unique (committee_id, member_id, held without overlaps),
    constraint committee_seat_committee_fk foreign key (committee_id) references committee (id),
    constraint committee_seat_member_fk foreign key (member_id) references member (id),
    constraint committee_seat_role check (role in ('CHAIR', 'VICE_CHAIR', 'MEMBER')),
    constraint committee_seat_place check (place = role or (role = 'MEMBER' and length(place) = 36))
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table interest (
    id              uuid         not null,
    version         bigint       not null,
    changed_by      varchar(64)  not null,
    member_id       uuid         not null,
    organisation_ar varchar(200) not null,
    organisation_fr varchar(200) not null,
    kind            varchar(12)  not null,
    role_ar         varchar(200) not null,
    role_fr         varchar(200) not null,
    held_from       date         not null,
    held_until      date         not null,
    declared_on     date         not null,
    constraint interest_pk primary key (id),
    constraint interest_member_fk foreign key (member_id) references member (id),
    constraint interest_kind check (kind in ('COOPERATIVE', 'COMPANY', 'ASSOCIATION', 'FAMILY')),
    constraint interest_named check (organisation_ar <> '' or organisation_fr <> ''),
    constraint interest_dates check (held_from < held_until)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table statutory_rule (
    id           uuid          not null,
    version      bigint        not null,
    changed_by   varchar(64)   not null,
    rule_key     varchar(60)   character set ascii collate ascii_bin not null,
    scope        varchar(8)    not null,
    rule_type    varchar(12)   not null,
    rule_value   varchar(200)  not null,
    reference_ar varchar(300)  not null,
    reference_fr varchar(300)  not null,
    note_ar      varchar(1000) not null,
    note_fr      varchar(1000) not null,
    status       varchar(9)    not null,
    verified_by  varchar(64)   null,
    verified_at  datetime(6)   null,
    valid_from   date          not null,
    valid_until  date          not null,
    period for validity (valid_from, valid_until),
    constraint statutory_rule_pk primary key (id),
    constraint statutory_rule_once unique (rule_key, scope, validity without overlaps),
    constraint statutory_rule_scope check (scope in ('NATIONAL', 'CHAMBER')),
    constraint statutory_rule_type check (rule_type in ('INTEGER', 'DECIMAL', 'BOOLEAN', 'CHOICE', 'INTEGER_LIST',
        'CHOICE_LIST', 'QUORUM', 'MAJORITY', 'MONTH_DAY', 'RANGE')),
    constraint statutory_rule_status check (status in ('VERIFIED', 'TO_VERIFY')),
    constraint statutory_rule_verified check
        ((verified_by is null) = (verified_at is null) and (status = 'VERIFIED' or verified_by is null))
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- What a value is never changes under its id: a session points to it for ever. Only its end and its status may move.
delimiter //
create trigger statutory_rule_value_is_fixed before update on statutory_rule for each row
begin
    if old.rule_key <> new.rule_key or old.scope <> new.scope or old.rule_type <> new.rule_type
        or old.rule_value <> new.rule_value or old.valid_from <> new.valid_from then
        signal sqlstate '45000' set message_text = 'The value of a statutory rule never changes: add a new one';
    end if;
end//
delimiter ;

create table holiday (
    id           uuid         not null,
    version      bigint       not null,
    changed_by   varchar(64)  not null,
    holiday_date date         not null,
    name_ar      varchar(120) not null,
    name_fr      varchar(120) not null,
    kind         varchar(9)   not null,
    certainty    varchar(9)   not null,
    constraint holiday_pk primary key (id),
    constraint holiday_once unique (holiday_date, kind),
    constraint holiday_kind check (kind in ('NATIONAL', 'RELIGIOUS')),
    constraint holiday_certainty check (certainty in ('CONFIRMED', 'ESTIMATED')),
    constraint holiday_national_is_certain check (kind = 'RELIGIOUS' or certainty = 'CONFIRMED')
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;
