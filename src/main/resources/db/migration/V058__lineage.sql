-- Links between records that people make by hand, and what keeps anything from being linked to what the assembly rejected.

create table lineage_link (
    id            uuid          not null primary key,
    changed_by    varchar(64)   not null,
    cause_type    varchar(40)   character set ascii collate ascii_bin not null,
    cause_id      uuid          not null,
    effect_type   varchar(40)   character set ascii collate ascii_bin not null,
    effect_id     uuid          not null,
    kind          varchar(12)   not null,
    reason        varchar(1000) not null,
    linked_by     varchar(64)   not null,
    linked_at     datetime(6)   not null,
    -- withdrawn, it stays and counts for nothing
    withdrawn_at  datetime(6)   null,
    withdrawn_why varchar(1000) not null,
    once          uuid as (if(withdrawn_at is null, effect_id, null)) virtual,
    constraint lineage_link_kind check (kind in ('CARRIES_OUT', 'FOLLOWS_FROM', 'REPLACES')),
    constraint lineage_link_reason check (reason <> ''),
    constraint lineage_link_apart check (cause_type <> effect_type or cause_id <> effect_id),
    constraint lineage_link_withdrawn check ((withdrawn_at is null) = (withdrawn_why = '')),
    constraint lineage_link_once unique (cause_type, cause_id, effect_type, once),
    key lineage_link_by_cause (cause_id, cause_type),
    key lineage_link_by_effect (effect_id, effect_type)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

delimiter //
-- Both ends exist and stand. Records of types that are not named here are checked by the portal alone.
create trigger lineage_link_joins_what_stands before insert on lineage_link for each row
begin
    if exists (
        select 1 from (
            select new.cause_type type, new.cause_id id union all select new.effect_type, new.effect_id) side
        where not case side.type
            when 'session' then exists (select 1 from assembly_session s where s.id = side.id and s.state <> 'CANCELLED')
            when 'item' then exists (select 1 from agenda_item i
                where i.id = side.id and coalesce(i.outcome, '') not in ('REJECTED', 'WITHDRAWN'))
            when 'vote' then exists (select 1 from vote v
                where v.id = side.id and v.state <> 'ANNULLED' and coalesce(v.result, '') <> 'REJECTED')
            when 'decision' then exists (select 1 from decision d where d.id = side.id and d.state <> 'ABANDONED')
            when 'minutes' then exists (select 1 from minutes m where m.session_id = side.id)
            when 'agreement' then exists (select 1 from agreement a where a.id = side.id and a.state <> 'ABANDONED')
            when 'budget' then exists (select 1 from budget_version v
                where v.id = side.id and v.state not in ('REJECTED', 'ABANDONED'))
            when 'account' then exists (select 1 from budget_account a where a.id = side.id and a.state <> 'REJECTED')
            when 'budget-credit' then exists (select 1 from budget_credit c where c.id = side.id)
            when 'budget-act' then exists (select 1 from budget_act a
                where a.id = side.id and a.parent_id is null and a.cancelled < a.amount)
            when 'purchase-order' then exists (select 1 from purchase_order o
                where o.id = side.id and o.state <> 'CANCELLED')
            when 'credit-transfer' then exists (select 1 from credit_transfer t
                where t.id = side.id and t.state <> 'REFUSED')
            else true
        end)
    then
        signal sqlstate '45000' set message_text = 'A link joins two records that exist and stand';
    end if;
end//
create trigger lineage_link_says_what_it_said before update on lineage_link for each row
begin
    if old.withdrawn_at is not null or old.cause_type <> new.cause_type or old.cause_id <> new.cause_id
        or old.effect_type <> new.effect_type or old.effect_id <> new.effect_id or old.kind <> new.kind
        or binary old.reason <> binary new.reason or old.linked_by <> new.linked_by or old.linked_at <> new.linked_at
    then
        signal sqlstate '45000' set message_text = 'A link is withdrawn and never changed';
    end if;
end//

-- No decision without a vote that adopted it, and nothing counts as approved by a decision on something else.
create trigger decision_was_adopted before insert on decision for each row
begin
    if exists (select 1 from vote v
        where v.id = new.vote_id and (v.state = 'ANNULLED' or v.result in ('REJECTED', 'UNDECIDED')))
    then
        signal sqlstate '45000' set message_text = 'A vote that did not adopt gives no decision';
    end if;
end//
create trigger agreement_deliberation_was_adopted before insert on agreement_deliberation for each row
begin
    if new.decision_id is not null and (
        exists (select 1 from agenda_item i where i.id = new.item_id and i.outcome = 'REJECTED')
        or exists (select 1 from decision d
            where d.id = new.decision_id and (not (d.item_id <=> new.item_id) or d.state = 'ABANDONED')))
    then
        signal sqlstate '45000' set message_text = 'Only the decision of its own item approves an agreement';
    end if;
end//
create trigger budget_version_was_adopted before update on budget_version for each row
begin
    if new.decision_id is not null and not (old.decision_id <=> new.decision_id) and (
        exists (select 1 from agenda_item i where i.id = new.item_id and i.outcome = 'REJECTED')
        or exists (select 1 from decision d
            where d.id = new.decision_id and (not (d.item_id <=> new.item_id) or d.state = 'ABANDONED')))
    then
        signal sqlstate '45000' set message_text = 'Only the decision of its own item approves a budget';
    end if;
end//
create trigger budget_account_was_adopted before update on budget_account for each row
begin
    if new.decision_id is not null and not (old.decision_id <=> new.decision_id) and (
        exists (select 1 from agenda_item i where i.id = new.item_id and i.outcome = 'REJECTED')
        or exists (select 1 from decision d
            where d.id = new.decision_id and (not (d.item_id <=> new.item_id) or d.state = 'ABANDONED')))
    then
        signal sqlstate '45000' set message_text = 'Only the decision of its own item approves an account';
    end if;
end//
delimiter ;
