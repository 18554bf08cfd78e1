-- Why a part of an act was cancelled is what somebody typed, or a cause that each reader is told in their own language.
alter table budget_cancellation
    add column cause varchar(16) null after cancelled_on,
    drop constraint budget_cancellation_reason,
    add constraint budget_cancellation_cause check (cause in ('CARRIED_FORWARD'));

update budget_cancellation c join budget_carry b on b.act_id = c.act_id and b.amount = c.amount
set c.cause = 'CARRIED_FORWARD', c.reason = ''
where c.reason = concat('مرحل إلى سنة ', year(c.cancelled_on) + 1);

alter table budget_cancellation
    add constraint budget_cancellation_reason check ((reason = '') = (cause is not null));

-- The list of acts can be sorted by each of these.
set statement system_versioning_alter_history = keep for
alter table budget_act
    add key budget_act_in_number (budget_id, number, id),
    add key budget_act_in_amount (budget_id, amount, id),
    add key budget_act_in_party (budget_id, party, id);
