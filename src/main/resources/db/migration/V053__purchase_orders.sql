-- Purchase orders: what is asked of a supplier, line by line. Issued, an order has its number, its commitment, and terms that
-- stay as they are; what is delivered is written down against its lines.

create table purchase_order (
    id                  uuid          not null primary key,
    version             bigint        not null,
    changed_by          varchar(64)   not null,
    budget_id           uuid          not null,
    credit_id           uuid          not null,
    state               varchar(15)   not null,
    -- within the budget and without a gap, since it is taken with the commitment; null for a draft
    number              int           null,
    -- the day it is meant for; issued, the day of its commitment
    ordered_on          date          not null,
    supplier            varchar(200)  not null,
    -- the common identifier of enterprises (ICE), or another one
    supplier_identifier varchar(30)   not null,
    object              varchar(500)  not null,
    place               varchar(200)  not null,
    delay_days          int           null,
    drafted_by          varchar(64)   not null,
    -- grows with every change of a line, and the version with it: nobody issues what they have not seen
    line_changes        int           not null,
    act_id              uuid          null,
    -- of a closed one, the day on which what was still to come was given up
    cancelled_on        date          null,
    cancelled_by        varchar(64)   null,
    cancel_reason       varchar(1000) not null,
    constraint purchase_order_of foreign key (budget_id) references budget (id),
    constraint purchase_order_credit foreign key (credit_id) references budget_credit (id),
    constraint purchase_order_act foreign key (act_id) references budget_act (id),
    constraint purchase_order_number unique (budget_id, number),
    constraint purchase_order_act_once unique (act_id),
    constraint purchase_order_state check (state in ('DRAFT', 'ISSUED', 'PARTLY_RECEIVED', 'RECEIVED', 'CLOSED',
        'CANCELLED')),
    constraint purchase_order_issued check ((state = 'DRAFT') = (number is null) and (number is null) = (act_id is null)),
    constraint purchase_order_counted check (number > 0),
    constraint purchase_order_cancelled check ((state in ('CLOSED', 'CANCELLED')) = (cancelled_on is not null)
        and (cancelled_on is null) = (cancelled_by is null) and (cancelled_on is null) = (cancel_reason = '')),
    constraint purchase_order_named check (supplier <> '' and object <> ''),
    constraint purchase_order_delay check (delay_days between 0 and 3650)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- The amounts of a line are rounded to the centime here and nowhere else, half a centime up: whatever is summed up from lines
-- is exact, in any order and at any rate.
create table purchase_order_line (
    id          uuid           not null primary key,
    version     bigint         not null,
    changed_by  varchar(64)    not null,
    order_id    uuid           not null,
    position    int            not null,
    designation varchar(500)   not null,
    unit        varchar(40)    not null,
    quantity    decimal(12, 3) not null,
    -- without tax
    unit_price  decimal(15, 2) not null,
    -- in per cent
    vat_rate    decimal(5, 2)  not null,
    net         decimal(15, 2) not null,
    vat         decimal(15, 2) not null,
    -- the deliveries below that were not taken back
    received    decimal(12, 3) not null,
    constraint purchase_order_line_of foreign key (order_id) references purchase_order (id),
    constraint purchase_order_line_position unique (order_id, position),
    constraint purchase_order_line_named check (designation <> ''),
    constraint purchase_order_line_quantity check (quantity > 0),
    constraint purchase_order_line_price check (unit_price >= 0),
    constraint purchase_order_line_rate check (vat_rate between 0 and 100),
    constraint purchase_order_line_net check (net = round(quantity * unit_price, 2)),
    constraint purchase_order_line_vat check (vat = round(net * vat_rate * 0.01, 2)),
    constraint purchase_order_line_received check (received between 0 and quantity)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- What came, each time. A delivery that was entered by mistake is taken back and stays.
create table purchase_delivery (
    id             uuid           not null primary key,
    line_id        uuid           not null,
    delivered_on   date           not null,
    quantity       decimal(12, 3) not null,
    reference      varchar(120)   not null,
    account        varchar(64)    not null,
    taken_back_by  varchar(64)    null,
    taken_back_on  date           null,
    taken_back_why varchar(1000)  not null,
    constraint purchase_delivery_line foreign key (line_id) references purchase_order_line (id),
    constraint purchase_delivery_quantity check (quantity > 0),
    constraint purchase_delivery_taken_back check ((taken_back_by is null) = (taken_back_on is null)
        and (taken_back_by is null) = (taken_back_why = ''))
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Issued, an order is what was committed: its commitment stands on its credit with the sum of its lines, and neither its terms
-- nor its lines change any more.
delimiter //
create trigger purchase_order_is_what_was_committed before update on purchase_order for each row
begin
    if old.state = 'DRAFT' and new.state <> 'DRAFT' and not exists (
        select 1 from budget_act act
        where act.id = new.act_id and act.budget_id = new.budget_id and act.credit_id = new.credit_id
            and act.stage = 'COMMITMENT' and act.act_on = new.ordered_on
            and act.amount = (select sum(line.net + line.vat) from purchase_order_line line where line.order_id = new.id))
    then
        signal sqlstate '45000' set message_text = 'A purchase order is issued with the commitment of its sum';
    end if;
    if old.state <> 'DRAFT' and new.state <> 'DRAFT' and (old.budget_id <> new.budget_id or old.credit_id <> new.credit_id
        or old.number <> new.number or old.act_id <> new.act_id or old.ordered_on <> new.ordered_on
        or binary old.supplier <> binary new.supplier or binary old.supplier_identifier <> binary new.supplier_identifier
        or binary old.object <> binary new.object or binary old.place <> binary new.place
        or not (old.delay_days <=> new.delay_days))
    then
        signal sqlstate '45000' set message_text = 'The terms of an issued purchase order never change';
    end if;
end//
create trigger purchase_order_line_is_added before insert on purchase_order_line for each row
begin
    if (select state from purchase_order where id = new.order_id) <> 'DRAFT' then
        signal sqlstate '45000' set message_text = 'The lines of an issued purchase order never change';
    end if;
end//
create trigger purchase_order_line_is_edited before update on purchase_order_line for each row
begin
    if (old.order_id <> new.order_id or old.position <> new.position or binary old.designation <> binary new.designation
        or binary old.unit <> binary new.unit or old.quantity <> new.quantity or old.unit_price <> new.unit_price
        or old.vat_rate <> new.vat_rate)
        and (select state from purchase_order where id = old.order_id) <> 'DRAFT'
    then
        signal sqlstate '45000' set message_text = 'The lines of an issued purchase order never change';
    end if;
end//
create trigger purchase_order_line_is_removed before delete on purchase_order_line for each row
begin
    if (select state from purchase_order where id = old.order_id) <> 'DRAFT' then
        signal sqlstate '45000' set message_text = 'The lines of an issued purchase order never change';
    end if;
end//
delimiter ;

-- Up to how much an order may go, all taxes included, in dirhams.
insert into statutory_rule (id, version, changed_by, rule_key, scope, rule_type, rule_value, valid_from, valid_until,
        status, reference_ar, reference_fr, note_ar, note_fr)
values
    (uuid(), 0, 'system', 'purchaseOrder.ceiling', 'NATIONAL', 'INTEGER', '200000', '2011-08-17', '2023-09-01', 'TO_VERIFY',
        'المرسوم رقم 2.12.349 الصادر في 20 مارس 2013، المادة 88', 'Décret n° 2-12-349 du 20 mars 2013, art. 88',
        'باحتساب الرسوم، قبل دخول المرسوم رقم 2.22.431 حيز التنفيذ؛ تطبيقه على غرف الصناعة التقليدية يُعرض على رجل قانون.',
        'Toutes taxes comprises, avant l’entrée en vigueur du décret n° 2-22-431 ; application aux chambres d’artisanat à soumettre à un juriste.'),
    (uuid(), 0, 'system', 'purchaseOrder.ceiling', 'NATIONAL', 'INTEGER', '500000', '2023-09-01', '9999-12-31', 'TO_VERIFY',
        'المرسوم رقم 2.22.431 الصادر في 8 مارس 2023، المادة 91', 'Décret n° 2-22-431 du 8 mars 2023, art. 91',
        'باحتساب الرسوم؛ رقم المادة وتطبيقه على غرف الصناعة التقليدية يُعرضان على رجل قانون.',
        'Toutes taxes comprises ; numéro de l’article et application aux chambres d’artisanat à soumettre à un juriste.'),
    (uuid(), 0, 'system', 'vat.usualRate', 'NATIONAL', 'INTEGER', '20', '2011-08-17', '9999-12-31', 'TO_VERIFY',
        'المدونة العامة للضرائب، المادة 98', 'Code général des impôts, art. 98',
        'نسبة تُقترح ويمكن تغييرها في كل سطر؛ رقم المادة يُعرض على رجل قانون.',
        'Taux proposé, modifiable à chaque ligne ; numéro de l’article à soumettre à un juriste.');
