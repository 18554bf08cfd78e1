-- Partners and agreements: the way of an agreement and of its amendments to the signature, what each of them says, who
-- contributes what and when, and what follows from it. What holds on a date is computed from these rows and never stored.

create table partner (
    id           uuid          not null primary key,
    version      bigint        not null,
    changed_by   varchar(64)   not null,
    kind         varchar(13)   not null,
    name_ar      varchar(200)  not null,
    name_fr      varchar(200)  not null,
    -- other names, one a line
    aliases      varchar(2000) not null,
    search_key   varchar(2000) not null,
    -- before this day it can approve nothing; null where nobody knows
    exists_since date          null,
    address      varchar(300)  not null,
    note         varchar(2000) not null,
    constraint partner_kind check (kind in ('MINISTRY', 'REGION', 'WILAYA', 'COMMUNE', 'PUBLIC_BODY', 'BANK', 'INTERNATIONAL',
        'FOUNDATION', 'UNIVERSITY', 'COOPERATIVE', 'ASSOCIATION', 'COMPANY', 'CHAMBER')),
    constraint partner_name unique (name_ar),
    constraint partner_named check (name_ar <> '')
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table partner_contact (
    id         uuid         not null primary key,
    version    bigint       not null,
    changed_by varchar(64)  not null,
    partner_id uuid         not null,
    name       varchar(160) not null,
    post       varchar(160) not null,
    phone      varchar(20)  not null,
    email      varchar(254) not null,
    constraint partner_contact_of foreign key (partner_id) references partner (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- An agreement, or an amendment of one: both go the same way to the signature.
create table agreement (
    id            uuid           not null primary key,
    version       bigint         not null,
    changed_by    varchar(64)    not null,
    kind          varchar(9)     not null,
    -- what it amends; null for an agreement
    base_id       uuid           null,
    -- the framework agreement that it carries out
    framework_id  uuid           null,
    -- the year and the number in it; of an amendment the number in its chain
    year          int            not null,
    number        int            not null,
    object_ar     varchar(500)   not null,
    object_fr     varchar(500)   not null,
    territory     varchar(300)   not null,
    programme     varchar(300)   not null,
    -- the last day; null for an agreement without an end, or an amendment that leaves it as it is
    ends_on       date           null,
    -- the total, and the sum of its tranches; null for an amendment that leaves them as they are
    total         decimal(15, 2) null,
    planned       decimal(15, 2) null,
    state         varchar(17)    not null,
    state_reason  varchar(2000)  not null,
    -- the version of the text that counts
    text_number   int            not null,
    -- raised with everything that is entered of it, so that two people do not write over each other
    edits         int            not null,
    visa_required boolean        null,
    visa_number   varchar(60)    not null,
    visa_on       date           null,
    signed_on     date           null,
    signed_at     varchar(200)   not null,
    effect_on     date           null,
    money_once    uuid as (if(base_id is not null and total is not null and state not in ('SIGNED', 'ABANDONED'), base_id, null)) virtual,
    end_once      uuid as (if(base_id is not null and ends_on is not null and state not in ('SIGNED', 'ABANDONED'), base_id, null)) virtual,
    own_year      int as (if(base_id is null, year, null)) virtual,
    constraint agreement_base foreign key (base_id) references agreement (id),
    constraint agreement_framework foreign key (framework_id) references agreement (id),
    constraint agreement_kind check (kind in ('FRAMEWORK', 'SPECIFIC', 'AMENDMENT')),
    constraint agreement_amends check ((kind = 'AMENDMENT') = (base_id is not null)),
    constraint agreement_reference unique (own_year, number),
    constraint agreement_chain unique (base_id, number),
    constraint agreement_one_effect unique (base_id, effect_on),
    constraint agreement_one_money unique (money_once),
    constraint agreement_one_end unique (end_once),
    constraint agreement_state check (state in ('IDEA', 'DRAFT', 'REVIEW', 'COMMITTEE', 'SUBMITTED', 'PARTNER_APPROVALS', 'VISA',
        'READY', 'SIGNED', 'ABANDONED')),
    constraint agreement_year check (year between 2000 and 2999 and number > 0),
    constraint agreement_total check (total >= 0),
    constraint agreement_sum check (coalesce(total, -1) = coalesce(planned, -1)),
    constraint agreement_has_total check (base_id is not null or total is not null),
    constraint agreement_visa check ((visa_on is null) = (visa_number = '')),
    constraint agreement_signed check ((state = 'SIGNED') = (signed_on is not null and effect_on is not null)),
    constraint agreement_effect check (effect_on >= signed_on),
    constraint agreement_end check (ends_on >= effect_on)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- The last number given to an agreement in a year.
create table agreement_number (
    year int not null primary key,
    last int not null
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table agreement_party (
    id           uuid        not null primary key,
    version      bigint      not null,
    changed_by   varchar(64) not null,
    agreement_id uuid        not null,
    -- null for the chamber itself
    partner_id   uuid        null,
    position     int         not null,
    -- one or several, with a comma between them
    roles        varchar(60) not null,
    own_once     uuid as (if(partner_id is null, agreement_id, null)) virtual,
    constraint agreement_party_of foreign key (agreement_id) references agreement (id),
    constraint agreement_party_partner foreign key (partner_id) references partner (id),
    constraint agreement_party_once unique (agreement_id, partner_id),
    constraint agreement_party_own unique (own_once),
    constraint agreement_party_role check (roles <> '')
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- A version of the text: its file, and its clauses below. The latest one is written on until it is submitted.
create table agreement_text (
    id           uuid          not null primary key,
    version      bigint        not null,
    changed_by   varchar(64)   not null,
    agreement_id uuid          not null,
    number       int           not null,
    file_id      uuid          null,
    file_sha     char(64)      character set ascii collate ascii_bin null,
    frozen_on    date          null,
    reason       varchar(2000) not null,
    constraint agreement_text_of foreign key (agreement_id) references agreement (id),
    constraint agreement_text_number unique (agreement_id, number),
    constraint agreement_text_file foreign key (file_id) references stored_file (id),
    constraint agreement_text_sha check ((file_id is null) = (file_sha is null))
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table agreement_clause (
    id           uuid         not null primary key,
    version      bigint       not null,
    changed_by   varchar(64)  not null,
    text_id      uuid         not null,
    -- the same clause in every version and amendment
    clause_id    uuid         not null,
    position     int          not null,
    title_ar     varchar(300) not null,
    title_fr     varchar(300) not null,
    body_ar      mediumtext   not null,
    body_fr      mediumtext   not null,
    -- an amendment strikes the clause out
    dropped      boolean      not null,
    -- the clause while an amendment that touches it is on its way
    pending      uuid         null,
    constraint agreement_clause_of foreign key (text_id) references agreement_text (id),
    constraint agreement_clause_once unique (text_id, clause_id),
    constraint agreement_clause_pending unique (pending)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table agreement_opinion (
    id           uuid          not null primary key,
    version      bigint        not null,
    changed_by   varchar(64)   not null,
    agreement_id uuid          not null,
    text_number  int           not null,
    kind         varchar(9)    not null,
    answer       varchar(12)   not null,
    given_by     varchar(200)  not null,
    given_on     date          not null,
    words        varchar(4000) not null,
    constraint agreement_opinion_of foreign key (agreement_id) references agreement (id),
    constraint agreement_opinion_once unique (agreement_id, text_number, kind),
    constraint agreement_opinion_kind check (kind in ('LEGAL', 'FINANCIAL', 'COMMITTEE')),
    constraint agreement_opinion_answer check (answer in ('FAVOURABLE', 'RESERVATIONS', 'UNFAVOURABLE')),
    constraint agreement_opinion_words check (answer = 'FAVOURABLE' or words <> '')
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- Every time the assembly decided on it.
create table agreement_deliberation (
    id           uuid           not null primary key,
    version      bigint         not null,
    changed_by   varchar(64)    not null,
    agreement_id uuid           not null,
    item_id      uuid           not null,
    session_id   uuid           not null,
    decision_id  uuid           null,
    approved     boolean        not null,
    decided_on   date           not null,
    text_number  int            not null,
    -- what was agreed on in money then
    total        decimal(15, 2) null,
    constraint agreement_deliberation_of foreign key (agreement_id) references agreement (id),
    constraint agreement_deliberation_once unique (agreement_id, item_id),
    constraint agreement_deliberation_decision check (approved = (decision_id is not null))
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table agreement_approval (
    id           uuid         not null primary key,
    version      bigint       not null,
    changed_by   varchar(64)  not null,
    agreement_id uuid         not null,
    party_id     uuid         not null,
    body         varchar(200) not null,
    approved_on  date         not null,
    reference    varchar(120) not null,
    text_number  int          not null,
    constraint agreement_approval_of foreign key (agreement_id) references agreement (id),
    constraint agreement_approval_party foreign key (party_id) references agreement_party (id),
    constraint agreement_approval_once unique (agreement_id, party_id, text_number),
    constraint agreement_approval_body check (body <> '' and reference <> '')
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- What happened to a signed agreement, each on its day.
create table agreement_turn (
    id           uuid          not null primary key,
    version      bigint        not null,
    changed_by   varchar(64)   not null,
    agreement_id uuid          not null,
    kind         varchar(10)   not null,
    turned_on    date          not null,
    reason       varchar(4000) not null,
    constraint agreement_turn_of foreign key (agreement_id) references agreement (id),
    constraint agreement_turn_kind check (kind in ('SUSPENDED', 'RESUMED', 'TERMINATED', 'CLOSED')),
    constraint agreement_turn_reason check (reason <> '')
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- A tranche of a party's contribution. The amount is the highest that was ever signed, or that of the draft: what holds on a day
-- is in the terms. What was called and received is kept here so that the database holds it against the amount.
create table agreement_tranche (
    id           uuid           not null primary key,
    version      bigint         not null,
    changed_by   varchar(64)    not null,
    -- the agreement, also where an amendment brought it
    agreement_id uuid           not null,
    party_id     uuid           not null,
    in_kind      boolean        not null,
    amount       decimal(15, 2) not null,
    called       decimal(15, 2) not null,
    received     decimal(15, 2) not null,
    -- the commitment of the budget, of the chamber's own share
    act_id       uuid           null,
    constraint agreement_tranche_of foreign key (agreement_id) references agreement (id),
    constraint agreement_tranche_party foreign key (party_id) references agreement_party (id),
    constraint agreement_tranche_act foreign key (act_id) references budget_act (id),
    constraint agreement_tranche_act_once unique (act_id),
    constraint agreement_tranche_sums check (amount >= 0 and called between 0 and amount and received between 0 and amount)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- What the agreement, or an amendment, says of a tranche; an amount of zero strikes it out.
create table agreement_term (
    id            uuid           not null primary key,
    version       bigint         not null,
    changed_by    varchar(64)    not null,
    agreement_id  uuid           not null,
    tranche_id    uuid           not null,
    year          int            not null,
    amount        decimal(15, 2) not null,
    due_on        date           not null,
    constraint agreement_term_of foreign key (agreement_id) references agreement (id),
    constraint agreement_term_tranche foreign key (tranche_id) references agreement_tranche (id),
    constraint agreement_term_once unique (tranche_id, agreement_id),
    constraint agreement_term_amount check (amount >= 0),
    constraint agreement_term_year check (year between 2000 and 2999)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table agreement_movement (
    id         uuid           not null primary key,
    tranche_id uuid           not null,
    kind       varchar(8)     not null,
    moved_on   date           not null,
    amount     decimal(15, 2) not null,
    reference  varchar(120)   not null,
    account    varchar(64)    not null,
    constraint agreement_movement_of foreign key (tranche_id) references agreement_tranche (id),
    constraint agreement_movement_kind check (kind in ('CALLED', 'RECEIVED')),
    constraint agreement_movement_amount check (amount > 0)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table agreement_obligation (
    id           uuid          not null primary key,
    version      bigint        not null,
    changed_by   varchar(64)   not null,
    -- the agreement or the amendment that it comes from
    agreement_id uuid          not null,
    party_id     uuid          null,
    words_ar     varchar(1000) not null,
    words_fr     varchar(1000) not null,
    owner        varchar(200)  not null,
    due_on       date          not null,
    state        varchar(7)    not null,
    settled_on   date          null,
    evidence     varchar(2000) not null,
    file_id      uuid          null,
    constraint agreement_obligation_of foreign key (agreement_id) references agreement (id),
    constraint agreement_obligation_party foreign key (party_id) references agreement_party (id),
    constraint agreement_obligation_file foreign key (file_id) references stored_file (id),
    constraint agreement_obligation_state check (state in ('OPEN', 'DONE', 'DROPPED')),
    constraint agreement_obligation_settled check ((state = 'OPEN') = (settled_on is null)),
    constraint agreement_obligation_evidence check (state = 'OPEN' or evidence <> '')
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

-- A meeting of the monitoring committee.
create table agreement_meeting (
    id           uuid          not null primary key,
    version      bigint        not null,
    changed_by   varchar(64)   not null,
    agreement_id uuid          not null,
    held_on      date          not null,
    place        varchar(200)  not null,
    present      varchar(2000) not null,
    minutes      varchar(8000) not null,
    file_id      uuid          null,
    constraint agreement_meeting_of foreign key (agreement_id) references agreement (id),
    constraint agreement_meeting_file foreign key (file_id) references stored_file (id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

insert into role_permission (role_id, permission)
select id, 'AGREEMENT_READ' from role
where code in ('PRESIDENT', 'SESSION_SECRETARY', 'MEMBER', 'STAFF_FINANCE', 'STAFF_PROGRAMMES', 'DIRECTOR', 'AUDITOR');
insert into role_permission (role_id, permission)
select id, 'AGREEMENT_PREPARE' from role where code in ('STAFF_PROGRAMMES', 'DIRECTOR');
insert into role_permission (role_id, permission)
select id, 'AGREEMENT_SIGN' from role where code in ('PRESIDENT', 'DIRECTOR');
insert into role_permission (role_id, permission)
select id, 'AGREEMENT_COLLECT' from role where code in ('STAFF_FINANCE', 'DIRECTOR');

insert into statutory_rule (id, version, changed_by, rule_key, scope, rule_type, rule_value, valid_from, valid_until,
        status, reference_ar, reference_fr, note_ar, note_fr)
values
    (uuid(), 0, 'system', 'agreement.visaRequired', 'NATIONAL', 'BOOLEAN', 'true', '2011-08-17', '9999-12-31', 'TO_VERIFY',
        'لم يُعثر على نص', 'Aucun texte trouvé',
        'هل تحتاج اتفاقيات الشراكة إلى تأشيرة الوصاية قبل التوقيع؟ يُعرض على رجل قانون.',
        'Les conventions demandent-elles le visa de la tutelle avant la signature ? À soumettre à un juriste.');
