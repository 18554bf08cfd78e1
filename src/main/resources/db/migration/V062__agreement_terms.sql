-- A call or a receipt that was wrong is taken back by a row of its own, below zero, once at most. What is paid of the chamber's
-- committed share comes from the budget: a payment, or what cancelled one, is one row here, whose origin is unique.
alter table agreement_movement
    add column reverses_id uuid null,
    add column reason varchar(2000) not null,
    add column payment_id uuid null,
    add column origin_id uuid null,
    drop constraint agreement_movement_amount,
    add constraint agreement_movement_whole unique (id, tranche_id, kind);

alter table agreement_movement
    add constraint agreement_movement_reverses foreign key (reverses_id, tranche_id, kind)
        references agreement_movement (id, tranche_id, kind),
    add constraint agreement_movement_reversed_once unique (reverses_id),
    add constraint agreement_movement_payment foreign key (payment_id) references budget_act (id),
    add constraint agreement_movement_origin_once unique (origin_id),
    add constraint agreement_movement_amount check (
        case when payment_id is not null then amount <> 0 and (amount > 0) = (origin_id = payment_id)
             when reverses_id is not null then amount < 0
             else amount > 0 end),
    add constraint agreement_movement_reason check ((reverses_id is null) = (reason = '')),
    add constraint agreement_movement_from_budget check ((payment_id is null) = (origin_id is null)
        and (payment_id is null or (reverses_id is null and kind = 'RECEIVED')));

-- What was typed of a committed share gives way to what the budget says of it.
insert into agreement_movement (id, tranche_id, kind, moved_on, amount, reference, account, reverses_id, reason)
select uuid(), m.tranche_id, m.kind, m.moved_on, -m.amount, m.reference, 'system', m.id, 'تؤخذ الأداءات من الميزانية'
from agreement_movement m join agreement_tranche t on t.id = m.tranche_id
where t.act_id is not null and m.kind = 'RECEIVED';

insert into agreement_movement
    (id, tranche_id, kind, moved_on, amount, reference, account, reason, payment_id, origin_id)
with recursive chain (tranche_id, act_id) as (
    select id, act_id from agreement_tranche where act_id is not null
    union all
    select c.tranche_id, n.id from chain c
    join budget_act n on n.origin_type = 'carried-commitment' and n.origin_id = c.act_id
), paid as (
    select c.tranche_id, p.id, p.act_on, p.amount, p.account,
        if(p.reference = '', concat(p.number, '/', year(p.act_on)), p.reference) reference
    from chain c
    join budget_act l on l.parent_id = c.act_id
    join budget_act o on o.parent_id = l.id
    join budget_act p on p.parent_id = o.id and p.stage = 'PAYMENT'
)
select uuid(), p.tranche_id, 'RECEIVED', p.act_on, p.amount, p.reference, p.account, '', p.id, p.id from paid p
union all
select uuid(), p.tranche_id, 'RECEIVED', c.cancelled_on, -c.amount, p.reference, c.account, '', p.id, c.id
from paid p join budget_cancellation c on c.act_id = p.id;

update agreement_tranche t
set t.version = t.version + 1, t.changed_by = 'system', t.received = (
    select coalesce(sum(m.amount), 0) from agreement_movement m where m.tranche_id = t.id and m.kind = 'RECEIVED')
where t.act_id is not null;

-- Who of the members was warned of an interest of their own, on what version of the text, and what they did at the vote; as it was
-- declared then, whatever becomes of the declaration.
create table agreement_interest (
    id              uuid          not null primary key,
    version         bigint        not null,
    changed_by      varchar(64)   not null,
    agreement_id    uuid          not null,
    text_number     int           not null,
    member_id       uuid          not null,
    interest_id     uuid          not null,
    member_ar       varchar(200)  not null,
    member_fr       varchar(200)  not null,
    organisation_ar varchar(200)  not null,
    organisation_fr varchar(200)  not null,
    party_ar        varchar(200)  not null,
    party_fr        varchar(200)  not null,
    shown_at        varchar(9)    not null,
    shown_on        date          not null,
    outcome         varchar(7)    null,
    -- why a member who was warned stayed
    stays_because   varchar(2000) not null,
    item_id         uuid          null,
    constraint agreement_interest_of foreign key (agreement_id) references agreement (id),
    constraint agreement_interest_once unique (agreement_id, text_number, interest_id),
    constraint agreement_interest_shown check (shown_at in ('SUBMITTED', 'VOTED', 'SIGNED')),
    constraint agreement_interest_outcome check (outcome in ('RECUSED', 'VOTED', 'ABSENT')),
    constraint agreement_interest_vote check ((outcome is null) = (item_id is null)),
    constraint agreement_interest_stays check (stays_because = '' or outcome = 'VOTED')
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- A party that an amendment brings is a row of agreement_party of the amendment; one that leaves with it is a row here.
create table agreement_party_leave (
    id           uuid        not null primary key,
    version      bigint      not null,
    changed_by   varchar(64) not null,
    agreement_id uuid        not null,
    party_id     uuid        not null,
    constraint agreement_party_leave_of foreign key (agreement_id) references agreement (id),
    constraint agreement_party_leave_party foreign key (party_id) references agreement_party (id),
    constraint agreement_party_leave_once unique (agreement_id, party_id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- What an amendment says of an obligation that was agreed before.
create table agreement_obligation_change (
    id            uuid          not null primary key,
    version       bigint        not null,
    changed_by    varchar(64)   not null,
    agreement_id  uuid          not null,
    obligation_id uuid          not null,
    words_ar      varchar(1000) not null,
    words_fr      varchar(1000) not null,
    due_on        date          not null,
    -- the amendment strikes it out
    dropped       boolean       not null,
    constraint agreement_obligation_change_of foreign key (agreement_id) references agreement (id),
    constraint agreement_obligation_change_which foreign key (obligation_id) references agreement_obligation (id),
    constraint agreement_obligation_change_once unique (agreement_id, obligation_id),
    key agreement_obligation_change_by_due (due_on, obligation_id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;
