-- Professional cards: a request from the day it is received to the day the card is in its holder's hands, and what became
-- of the card. A request leads to one card, so both are one row. The people and the crafts are those of the register; what
-- the card says is read there at each step and stays as it was sent to the issuer.

create table card_request (
    id             uuid         not null primary key,
    version        bigint       not null,
    changed_by     varchar(64)  not null,
    actor_id       uuid         not null,
    kind           varchar(11)  not null,
    -- the request of the card before this one
    previous_id    uuid         null,
    channel        varchar(7)   not null,
    -- where it was taken, in the words of another room; empty for none
    origin         varchar(80)  character set ascii collate ascii_bin not null,
    received_on    date         not null,
    state          varchar(15)  not null,
    state_on       date         not null,
    name_ar        varchar(160) not null,
    name_fr        varchar(160) not null,
    -- as ma.ghorfa.search writes both names
    search_key     varchar(500) character set utf8mb4 collate utf8mb4_bin not null,
    nia            varchar(20)  character set ascii collate ascii_bin not null,
    sex            varchar(6)   not null,
    province_code  varchar(6)   not null,
    area           varchar(5)   not null,
    craft_code     varchar(20)  character set ascii collate ascii_bin not null,
    -- what a printed code names instead of the person
    public_id      uuid         not null,
    number         varchar(20)  character set ascii collate ascii_bin not null,
    issued_on      date         null,
    valid_until    date         null,
    validity_rule  uuid         null,
    delivered_on   date         null,
    receiver       varchar(5)   null,
    proxy_name     varchar(160) not null,
    proxy_reason   varchar(300) not null,
    signature_file uuid         null,
    ended_as       varchar(8)   null,
    ended_on       date         null,
    ended_note     varchar(300) not null,
    -- where and under which number a loss or a theft was declared
    declaration    varchar(160) not null,
    open_once      uuid as (if(state in ('DELIVERED', 'WITHDRAWN'), null, actor_id)) virtual,
    valid_once     uuid as (if(delivered_on is not null and ended_as is null, actor_id, null)) virtual,
    number_once    varchar(20)  character set ascii collate ascii_bin as (nullif(number, '')) virtual,
    constraint card_request_actor foreign key (actor_id) references craft_actor (id),
    constraint card_request_previous foreign key (previous_id) references card_request (id),
    constraint card_request_province foreign key (province_code) references province (code),
    constraint card_request_craft foreign key (craft_code) references craft (code),
    constraint card_request_signature foreign key (signature_file) references stored_file (id),
    constraint card_request_rule foreign key (validity_rule) references statutory_rule (id),
    constraint card_request_kind check (kind in ('FIRST', 'RENEWAL', 'REPLACEMENT')),
    constraint card_request_follows check ((kind = 'FIRST') = (previous_id is null)),
    constraint card_request_channel check (channel in ('COUNTER', 'CARAVAN', 'ONLINE')),
    constraint card_request_state check (state in ('RECEIVED', 'RNA_CHECK', 'DATA_CORRECTION', 'SENT_TO_ISSUER', 'PRINTED',
        'AT_CHAMBER', 'DELIVERED', 'WITHDRAWN')),
    constraint card_request_receiver check (receiver in ('SELF', 'PROXY')),
    constraint card_request_ended check (ended_as in ('LOST', 'STOLEN', 'REVOKED', 'REPLACED')),
    -- nothing goes to the issuer without the number of the national register
    constraint card_request_nia check (nia <> '' or state in ('RECEIVED', 'RNA_CHECK', 'DATA_CORRECTION', 'WITHDRAWN')),
    -- a card that was made has all that is printed on it
    constraint card_request_issued check ((issued_on is null) = (number = '') and (issued_on is null) = (valid_until is null)
        and (issued_on is null) = (validity_rule is null)),
    constraint card_request_made check (issued_on is not null or state not in ('PRINTED', 'AT_CHAMBER', 'DELIVERED')),
    -- a card that was delivered has somebody who received and signed for it
    constraint card_request_delivered check ((state = 'DELIVERED') = (delivered_on is not null)
        and (delivered_on is null) = (receiver is null) and (delivered_on is null) = (signature_file is null)),
    constraint card_request_proxy check (receiver <=> 'PROXY' or (proxy_name = '' and proxy_reason = '')),
    constraint card_request_proxy_told check (not receiver <=> 'PROXY' or (proxy_name <> '' and proxy_reason <> '')),
    constraint card_request_end_dated check ((ended_as is null) = (ended_on is null)
        and (ended_as is null or delivered_on is not null)),
    -- one open request and one card in force for a person
    unique key card_request_open_once (open_once),
    unique key card_request_valid_once (valid_once),
    unique key card_request_number_once (number_once),
    unique key card_request_public (public_id),
    key card_request_of (actor_id),
    key card_request_origin (origin),
    key card_request_by_received (received_on, id),
    key card_request_by_state (state_on, id),
    key card_request_by_name_ar (name_ar, id),
    key card_request_by_name_fr (name_fr, id),
    key card_request_by_number (number, id),
    key card_request_by_nia (nia)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- The way of a request, each step as it was entered. A step is never changed: a wrong one is followed by another.
create table card_step (
    request_id  uuid         not null,
    position    int          not null,
    state       varchar(15)  not null,
    happened_on date         not null,
    note        varchar(300) not null,
    entered_by  varchar(64)  not null,
    entered_at  datetime(6)  not null,
    primary key (request_id, position),
    constraint card_step_request foreign key (request_id) references card_request (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create trigger card_step_stays before update on card_step for each row
    signal sqlstate '45000' set message_text = 'A step of a card request is never changed';
create trigger card_step_remains before delete on card_step for each row
    signal sqlstate '45000' set message_text = 'A step of a card request is never deleted';

-- Who keeps the requests, and who hands cards over at the counter.
insert into role_permission (role_id, permission)
select id, permission from role join (
    select 'CARD_READ' permission union all select 'CARD_WRITE' union all select 'CARD_DELIVER') p
where code in ('STAFF_CHAMBER', 'STAFF_PROGRAMMES');
insert into role_permission (role_id, permission)
select id, 'CARD_READ' from role where code in ('DIRECTOR', 'PRESIDENT', 'AUDITOR');
