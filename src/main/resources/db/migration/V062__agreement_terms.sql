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
