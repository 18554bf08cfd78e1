-- The budget: its nomenclature, its versions and their lines, what the assembly and the supervising authorities said of
-- them; the credits of an executable budget and every act that moves one; transfers; the administrative account.
-- Amounts are dirhams with two decimals. A sum that the portal shows is computed from these rows and never typed.

create table budget_code (
    id         uuid         not null primary key,
    version    bigint       not null,
    changed_by varchar(64)  not null,
    section    varchar(21)  not null,
    level      varchar(9)   not null,
    -- the whole code, such as 716, 7161, 71611
    code       varchar(20)  character set ascii collate ascii_bin not null,
    parent_id  uuid         null,
    name_ar    varchar(200) not null,
    name_fr    varchar(200) not null,
    from_year  int          not null,
    -- the last year in which it is used; null while it is
    until_year int          null,
    constraint budget_code_section check (section in ('OPERATING_REVENUE', 'OPERATING_EXPENDITURE', 'CAPITAL_REVENUE',
        'CAPITAL_EXPENDITURE')),
    constraint budget_code_level check (level in ('CHAPTER', 'ARTICLE', 'PARAGRAPH', 'LINE')),
    constraint budget_code_parent foreign key (parent_id) references budget_code (id),
    constraint budget_code_top check ((level = 'CHAPTER') = (parent_id is null)),
    constraint budget_code_years check (from_year between 2000 and 2999 and (until_year is null or until_year >= from_year)),
    constraint budget_code_once unique (section, code, from_year)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table budget (
    id         uuid          not null primary key,
    version    bigint        not null,
    changed_by varchar(64)   not null,
    year       int           not null,
    phase      varchar(13)   not null,
    opened_on  date          null,
    closed_on  date          null,
    note_ar    varchar(4000) not null,
    note_fr    varchar(4000) not null,
    constraint budget_year unique (year),
    constraint budget_years check (year between 2000 and 2999),
    constraint budget_phase check (phase in ('PREPARATION', 'APPROVED', 'EXECUTING', 'CLOSED', 'ACCOUNT_VOTED')),
    constraint budget_opened check (phase not in ('EXECUTING', 'CLOSED', 'ACCOUNT_VOTED') or opened_on is not null),
    constraint budget_closed check (phase not in ('CLOSED', 'ACCOUNT_VOTED') or closed_on is not null)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- What is put to the assembly: the project of a budget, or an amendment of one that is being executed. What was decided on
-- stays as it was decided on; going on from there makes the next version.
create table budget_version (
    id           uuid          not null primary key,
    version      bigint        not null,
    changed_by   varchar(64)   not null,
    budget_id    uuid          not null,
    number       int           not null,
    kind         varchar(9)    not null,
    base_id      uuid          null,
    state        varchar(13)   not null,
    reason       varchar(2000) not null,
    -- the agenda item and the session that decided, the numbered decision where it was approved, and the day
    item_id      uuid          null,
    session_id   uuid          null,
    decision_id  uuid          null,
    decided_on   date          null,
    approved_on  date          null,
    -- how many supervising authorities have answered
    answers      int           not null,
    open_once    uuid as (if(state in ('PREPARATION', 'BUREAU_REVIEW', 'SUBMITTED', 'VOTED', 'SENT'), budget_id, null)) virtual,
    constraint budget_version_of foreign key (budget_id) references budget (id),
    constraint budget_version_base foreign key (base_id) references budget_version (id),
    constraint budget_version_number unique (budget_id, number),
    constraint budget_version_open unique (open_once),
    constraint budget_version_kind check (kind in ('PROJECT', 'AMENDMENT')),
    constraint budget_version_state check (state in ('PREPARATION', 'BUREAU_REVIEW', 'SUBMITTED', 'REJECTED', 'VOTED', 'SENT',
        'RETURNED', 'APPROVED', 'ABANDONED')),
    constraint budget_version_decided check (state not in ('REJECTED', 'VOTED', 'SENT', 'RETURNED', 'APPROVED')
        or (item_id is not null and session_id is not null and decided_on is not null)),
    constraint budget_version_decision check (state not in ('VOTED', 'SENT', 'RETURNED', 'APPROVED') or decision_id is not null),
    constraint budget_version_approved check ((state = 'APPROVED') = (approved_on is not null))
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table budget_line (
    id            uuid           not null primary key,
    version       bigint         not null,
    changed_by    varchar(64)    not null,
    version_id    uuid           not null,
    code_id       uuid           not null,
    amount        decimal(15, 2) not null,
    -- the two further years of the three-year frame
    second_year   decimal(15, 2) null,
    third_year    decimal(15, 2) null,
    note          varchar(1000)  not null,
    justification varchar(2000)  not null,
    -- the committee or the service that asked for it
    proposed_by   varchar(200)   not null,
    constraint budget_line_of foreign key (version_id) references budget_version (id),
    constraint budget_line_code foreign key (code_id) references budget_code (id),
    constraint budget_line_once unique (version_id, code_id),
    constraint budget_line_amount check (amount >= 0 and second_year >= 0 and third_year >= 0)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- What the supervising authorities answered, each in its turn.
create table budget_visa (
    id          uuid          not null primary key,
    version     bigint        not null,
    changed_by  varchar(64)   not null,
    version_id  uuid          not null,
    step        int           not null,
    authority   varchar(20)   not null,
    sent_on     date          not null,
    answer      varchar(8)    null,
    answered_on date          null,
    number      varchar(60)   not null,
    remarks     varchar(2000) not null,
    constraint budget_visa_of foreign key (version_id) references budget_version (id),
    constraint budget_visa_once unique (version_id, step),
    constraint budget_visa_answer check (answer in ('VISA', 'RETURNED')),
    constraint budget_visa_answered check ((answer is null) = (answered_on is null)),
    constraint budget_visa_order check (answered_on >= sent_on),
    constraint budget_visa_number check (coalesce(answer, '') <> 'VISA' or number <> ''),
    constraint budget_visa_remarks check (coalesce(answer, '') <> 'RETURNED' or remarks <> '')
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- The credit of a line in a budget that can be executed, or the forecast of a line of revenue. The sums are those of the
-- acts and transfers below, kept here so that two acts at once wait for each other on this row.
create table budget_credit (
    id              uuid           not null primary key,
    version         bigint         not null,
    changed_by      varchar(64)    not null,
    budget_id       uuid           not null,
    code_id         uuid           not null,
    section         varchar(21)    not null,
    opening         decimal(15, 2) not null,
    carried         decimal(15, 2) not null,
    transferred_in  decimal(15, 2) not null,
    transferred_out decimal(15, 2) not null,
    amended         decimal(15, 2) not null,
    committed       decimal(15, 2) not null,
    -- what is committed above the credit, by somebody with the right to, until it is regularised
    overridden      decimal(15, 2) not null,
    cleared         decimal(15, 2) not null,
    ordered         decimal(15, 2) not null,
    paid            decimal(15, 2) not null,
    established     decimal(15, 2) not null,
    collected       decimal(15, 2) not null,
    constraint budget_credit_of foreign key (budget_id) references budget (id),
    constraint budget_credit_code foreign key (code_id) references budget_code (id),
    constraint budget_credit_once unique (budget_id, code_id),
    constraint budget_credit_signs check (opening >= 0 and carried >= 0 and transferred_in >= 0 and transferred_out >= 0
        and overridden >= 0 and paid >= 0 and collected >= 0),
    constraint budget_credit_credit check (opening + carried + transferred_in - transferred_out + amended >= 0),
    constraint budget_credit_committed check
        (committed <= opening + carried + transferred_in - transferred_out + amended + overridden),
    constraint budget_credit_stages check (cleared <= committed and ordered <= cleared and paid <= ordered),
    constraint budget_credit_collected check (collected <= established)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- The four stages of spending and the two of revenue. An act takes from the one before it, never more than stands there.
create table budget_act (
    id              uuid           not null primary key,
    version         bigint         not null,
    changed_by      varchar(64)    not null,
    budget_id       uuid           not null,
    credit_id       uuid           not null,
    stage           varchar(13)    not null,
    parent_id       uuid           null,
    number          int            not null,
    act_on          date           not null,
    amount          decimal(15, 2) not null,
    cancelled       decimal(15, 2) not null,
    -- what the acts of the next stage took of it, their cancelled parts given back
    used            decimal(15, 2) not null,
    party           varchar(200)   not null,
    object          varchar(500)   not null,
    reference       varchar(120)   not null,
    account         varchar(64)    not null,
    override_reason varchar(1000)  not null,
    -- the record that raised it, such as a purchase order or the tranche of an agreement
    origin_type     varchar(40)    null,
    origin_id       uuid           null,
    constraint budget_act_of foreign key (budget_id) references budget (id),
    constraint budget_act_credit foreign key (credit_id) references budget_credit (id),
    constraint budget_act_parent foreign key (parent_id) references budget_act (id),
    constraint budget_act_stage check (stage in ('COMMITMENT', 'CLEARANCE', 'ORDER', 'PAYMENT', 'ESTABLISHMENT', 'COLLECTION')),
    constraint budget_act_first check ((stage in ('COMMITMENT', 'ESTABLISHMENT')) = (parent_id is null)),
    constraint budget_act_amount check (amount > 0 and cancelled between 0 and amount and used between 0 and amount - cancelled),
    constraint budget_act_number unique (budget_id, stage, number),
    constraint budget_act_origin unique (origin_type, origin_id),
    constraint budget_act_origin_whole check ((origin_type is null) = (origin_id is null)),
    key budget_act_by_day (budget_id, act_on, id),
    key budget_act_by_credit (credit_id, stage, act_on)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- Why a part of an act was cancelled, each time.
create table budget_cancellation (
    id           uuid           not null primary key,
    act_id       uuid           not null,
    amount       decimal(15, 2) not null,
    cancelled_on date           not null,
    reason       varchar(1000)  not null,
    account      varchar(64)    not null,
    constraint budget_cancellation_of foreign key (act_id) references budget_act (id),
    constraint budget_cancellation_amount check (amount > 0),
    constraint budget_cancellation_reason check (reason <> '')
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- The last number given in a budget, stage by stage.
create table budget_number (
    budget_id uuid        not null,
    stage     varchar(13) not null,
    last      int         not null,
    primary key (budget_id, stage),
    constraint budget_number_of foreign key (budget_id) references budget (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table credit_transfer (
    id          uuid           not null primary key,
    version     bigint         not null,
    changed_by  varchar(64)    not null,
    budget_id   uuid           not null,
    number      int            not null,
    from_id     uuid           not null,
    to_id       uuid           not null,
    amount      decimal(15, 2) not null,
    asked_on    date           not null,
    reason      varchar(1000)  not null,
    -- whose approval it needs, by the rule on the day it was asked for
    approval    varchar(11)    not null,
    state       varchar(8)     not null,
    asked_by    varchar(64)    not null,
    decided_by  varchar(64)    null,
    decided_on  date           null,
    reference   varchar(120)   not null,
    constraint credit_transfer_of foreign key (budget_id) references budget (id),
    constraint credit_transfer_from foreign key (from_id) references budget_credit (id),
    constraint credit_transfer_to foreign key (to_id) references budget_credit (id),
    constraint credit_transfer_number unique (budget_id, number),
    constraint credit_transfer_apart check (from_id <> to_id),
    constraint credit_transfer_amount check (amount > 0),
    constraint credit_transfer_approval check (approval in ('OFFICER', 'ASSEMBLY', 'SUPERVISION')),
    constraint credit_transfer_state check (state in ('ASKED', 'APPROVED', 'REFUSED')),
    constraint credit_transfer_decided check ((state = 'ASKED') = (decided_on is null)),
    constraint credit_transfer_by check ((decided_on is null) = (decided_by is null)),
    constraint credit_transfer_reason check (reason <> '')
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- The administrative account of a closed year; its lines are the figures of the execution as they stood at the closing.
create table budget_account (
    id          uuid          not null primary key,
    version     bigint        not null,
    changed_by  varchar(64)   not null,
    budget_id   uuid          not null,
    state       varchar(9)    not null,
    note_ar     varchar(4000) not null,
    note_fr     varchar(4000) not null,
    item_id     uuid          null,
    session_id  uuid          null,
    decision_id uuid          null,
    decided_on  date          null,
    constraint budget_account_of foreign key (budget_id) references budget (id),
    constraint budget_account_once unique (budget_id),
    constraint budget_account_state check (state in ('DRAFT', 'SUBMITTED', 'VOTED', 'REJECTED')),
    constraint budget_account_decided check (state <> 'VOTED' or (decision_id is not null and decided_on is not null))
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table budget_account_line (
    account_id      uuid           not null,
    code_id         uuid           not null,
    section         varchar(21)    not null,
    forecast        decimal(15, 2) not null,
    carried         decimal(15, 2) not null,
    transferred     decimal(15, 2) not null,
    amended         decimal(15, 2) not null,
    committed       decimal(15, 2) not null,
    ordered         decimal(15, 2) not null,
    -- paid, or collected
    executed        decimal(15, 2) not null,
    established     decimal(15, 2) not null,
    -- the part of a capital credit that goes on into the next year
    carried_forward decimal(15, 2) not null,
    primary key (account_id, code_id),
    constraint budget_account_line_of foreign key (account_id) references budget_account (id),
    constraint budget_account_line_code foreign key (code_id) references budget_code (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- What is left of a capital commitment when its year is closed; it is committed again when the next year can be executed.
create table budget_carry (
    act_id    uuid           not null primary key,
    budget_id uuid           not null,
    amount    decimal(15, 2) not null,
    taken_by  uuid           null,
    constraint budget_carry_act foreign key (act_id) references budget_act (id),
    constraint budget_carry_of foreign key (budget_id) references budget (id),
    constraint budget_carry_taken foreign key (taken_by) references budget_act (id),
    constraint budget_carry_amount check (amount > 0)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Files that belong to a version of a budget, to an act or to an account.
create table budget_file (
    owner_id  uuid         not null,
    file_id   uuid         not null,
    position  int          not null,
    title_ar  varchar(200) not null,
    title_fr  varchar(200) not null,
    added_by  varchar(64)  not null,
    primary key (owner_id, file_id),
    constraint budget_file_file foreign key (file_id) references stored_file (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- The public accountant pays what the authorising officer ordered; never the same person.
insert into role (id, version, changed_by, code, name_ar, name_fr, position) values
    ('01990000-0000-7000-8000-000000000011', 0, 'system', 'PAYMASTER', 'المحاسب العمومي', 'Comptable public', 55);

insert into role_permission (role_id, permission)
select id, 'BUDGET_READ' from role
where code in ('PRESIDENT', 'SESSION_SECRETARY', 'MEMBER', 'STAFF_FINANCE', 'STAFF_PROGRAMMES', 'DIRECTOR', 'AUDITOR', 'PAYMASTER');
insert into role_permission (role_id, permission)
select id, permission from role join (select 'CHAMBER_READ' permission union all select 'SESSION_READ'
    union all select 'DOCUMENT_READ' union all select 'DOCUMENT_WRITE' union all select 'EXPENSE_PAY'
    union all select 'REVENUE_COLLECT') p
where code = 'PAYMASTER';
insert into role_permission (role_id, permission)
select id, permission from role join (select 'BUDGET_PREPARE' permission union all select 'EXPENSE_COMMIT'
    union all select 'REVENUE_ESTABLISH' union all select 'TRANSFER_ASK' union all select 'TABLE_IMPORT') p
where code = 'STAFF_FINANCE';
insert into role_permission (role_id, permission)
select id, permission from role join (select 'BUDGET_PREPARE' permission union all select 'BUDGET_SUBMIT'
    union all select 'BUDGET_VISA' union all select 'EXPENSE_CLEAR' union all select 'TRANSFER_ASK'
    union all select 'CREDIT_OVERRIDE' union all select 'BUDGET_CLOSE') p
where code = 'DIRECTOR';
insert into role_permission (role_id, permission)
select id, permission from role join (select 'BUDGET_SUBMIT' permission union all select 'EXPENSE_ORDER'
    union all select 'TRANSFER_APPROVE') p
where code = 'PRESIDENT';
-- The services that receive what was ordered certify it, too: who commits above a credit does not clear.
insert into role_permission (role_id, permission)
select id, 'EXPENSE_CLEAR' from role where code = 'STAFF_PROGRAMMES';

insert into statutory_rule (id, version, changed_by, rule_key, scope, rule_type, rule_value, valid_from, valid_until,
        status, reference_ar, reference_fr, note_ar, note_fr)
values
    (uuid(), 0, 'system', 'budget.mustBalance', 'NATIONAL', 'BOOLEAN', 'true', '2011-08-17', '9999-12-31', 'TO_VERIFY',
        'القرار النموذجي المتخذ تطبيقا للقانون رقم 69.00', 'Arrêté type pris pour l’application de la loi n° 69-00',
        'تتساوى المداخيل والنفقات في كل قسم؛ تطبيقه على غرف الصناعة التقليدية غير مؤكد.',
        'Recettes et dépenses s’équilibrent par section ; application aux chambres d’artisanat à confirmer.'),
    (uuid(), 0, 'system', 'budget.supervisionSteps', 'NATIONAL', 'CHOICE_LIST', 'CRAFTS, FINANCE', '2011-08-17', '9999-12-31', 'TO_VERIFY',
        'لم يُعثر على نص', 'Aucun texte trouvé',
        'وزارة الصناعة التقليدية ثم وزارة المالية؛ الترتيب يُعرض على رجل قانون.',
        'Ministère de l’artisanat, puis des finances ; la chaîne exacte est à soumettre à un juriste.'),
    (uuid(), 0, 'system', 'transfer.approval.sameArticle', 'NATIONAL', 'CHOICE', 'OFFICER', '2011-08-17', '9999-12-31', 'TO_VERIFY',
        'لم يُعثر على نص', 'Aucun texte trouvé',
        'لم يُعثر على النص: يُعرض على رجل قانون.', 'Texte non trouvé : à soumettre à un juriste.'),
    (uuid(), 0, 'system', 'transfer.approval.sameChapter', 'NATIONAL', 'CHOICE', 'OFFICER', '2011-08-17', '9999-12-31', 'TO_VERIFY',
        'لم يُعثر على نص', 'Aucun texte trouvé',
        'لم يُعثر على النص: يُعرض على رجل قانون.', 'Texte non trouvé : à soumettre à un juriste.'),
    (uuid(), 0, 'system', 'transfer.approval.otherChapter', 'NATIONAL', 'CHOICE', 'SUPERVISION', '2011-08-17', '9999-12-31', 'TO_VERIFY',
        'لم يُعثر على نص', 'Aucun texte trouvé',
        'لم يُعثر على النص: يُعرض على رجل قانون.', 'Texte non trouvé : à soumettre à un juriste.'),
    (uuid(), 0, 'system', 'expense.separate.commitAndClear', 'NATIONAL', 'BOOLEAN', 'true', '2011-08-17', '9999-12-31', 'TO_VERIFY',
        'اختيار المنصة، لا نص قانوني', 'Choix du portail, sans texte',
        'الفصل بين الآمر بالصرف والمحاسب قائم دائما.', 'La séparation de l’ordonnateur et du comptable vaut toujours.');
