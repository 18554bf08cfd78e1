-- Identity: accounts, roles made of permissions, what signing in leaves behind. Journal: the acts, append-only.
-- Instants are UTC. Tables that people edit are system-versioned, and each row names the account that changed it last.

alter database character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table role (
    id         uuid         not null,
    version    bigint       not null,
    changed_by varchar(64)  not null,
    code       varchar(40)  character set ascii collate ascii_bin not null,
    name_ar    varchar(120) not null,
    name_fr    varchar(120) not null,
    position   smallint     not null,
    primary key (id),
    constraint role_code unique (code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci with system versioning;

create table role_permission (
    role_id    uuid        not null,
    permission varchar(40) character set ascii collate ascii_bin not null,
    primary key (role_id, permission),
    constraint role_permission_role foreign key (role_id) references role (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci with system versioning;

-- Usernames are ASCII and compared byte by byte: no two names that look the same.
create table account (
    id         uuid         not null,
    version    bigint       not null,
    changed_by varchar(64)  not null,
    username   varchar(64)  character set ascii collate ascii_bin not null,
    name_ar    varchar(120) not null,
    name_fr    varchar(120) not null,
    member_id  uuid         null,
    enabled    boolean      not null,
    -- How the owner likes the screen is no part of the record: it makes no history and no conflict.
    language   varchar(2)   character set ascii collate ascii_bin null without system versioning,
    theme      varchar(10)  character set ascii collate ascii_bin null without system versioning,
    primary key (id),
    constraint account_username unique (username),
    constraint account_member unique (member_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci with system versioning;

create table account_role (
    account_id uuid        not null,
    role_code  varchar(40) character set ascii collate ascii_bin not null,
    primary key (account_id, role_code),
    constraint account_role_account foreign key (account_id) references account (id),
    constraint account_role_role foreign key (role_code) references role (code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci with system versioning;

-- Apart from the account because a column "without system versioning" is still copied into the history rows that
-- changes of other columns make: old hashes would stay in the history for ever.
create table credential (
    account_id      uuid         not null,
    password_hash   varchar(200) character set ascii collate ascii_bin not null,
    must_change     boolean      not null,
    valid_until     datetime(6)  null,
    stamp           integer      not null,
    changed_at      datetime(6)  not null,
    last_sign_in_at datetime(6)  null,
    primary key (account_id),
    constraint credential_account foreign key (account_id) references account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Attempts to sign in are counted by the digest of what was tried: people type their password where the name goes.
create table sign_in_attempt (
    kind         varchar(20) character set ascii collate ascii_bin not null,
    subject      char(64)    character set ascii collate ascii_bin not null,
    failures     integer     not null,
    window_ends  datetime(6) not null,
    locked_until datetime(6) null,
    primary key (kind, subject),
    index sign_in_attempt_over (window_ends)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table draft (
    account_username varchar(64)  character set ascii collate ascii_bin not null,
    form_key         varchar(160) not null,
    content          mediumtext   not null,
    updated_at       datetime(6)  not null,
    primary key (account_username, form_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- One row for each act that counts: sent twice, it is done once. The result is what the first time answered.
create table command_key (
    command      uuid        not null,
    payload_hash binary(32)  not null,
    result       json        null,
    at           datetime(6) not null,
    account      varchar(64) not null,
    primary key (command)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table journal_entry (
    seq          bigint unsigned not null auto_increment,
    at           datetime(6)     not null,
    actor        varchar(64)     not null,
    act          varchar(80)     character set ascii collate ascii_bin not null,
    subject_type varchar(40)     character set ascii collate ascii_bin null,
    subject_id   uuid            null,
    details      json            not null,
    primary key (seq),
    index journal_entry_actor (actor, seq),
    index journal_entry_act (act, seq),
    index journal_entry_at (at, seq),
    index journal_entry_subject (subject_id, seq)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create trigger journal_entry_stays before update on journal_entry for each row
    signal sqlstate '45000' set message_text = 'The journal is append-only';

create trigger journal_entry_remains before delete on journal_entry for each row
    signal sqlstate '45000' set message_text = 'The journal is append-only';

-- The roles that a chamber starts with. Which permission belongs to which role is data from here on.
insert into role (id, version, changed_by, code, name_ar, name_fr, position) values
    ('01990000-0000-7000-8000-000000000001', 0, 'system', 'MEMBER',            'عضو الغرفة',                  'Membre de la chambre',            10),
    ('01990000-0000-7000-8000-000000000002', 0, 'system', 'PRESIDENT',         'رئيس الغرفة',                 'Président de la chambre',         20),
    ('01990000-0000-7000-8000-000000000003', 0, 'system', 'SESSION_SECRETARY', 'كتابة الدورات',               'Secrétariat des sessions',        30),
    ('01990000-0000-7000-8000-000000000004', 0, 'system', 'STAFF_CHAMBER',     'مصلحة شؤون الأعضاء',          'Service des membres',             40),
    ('01990000-0000-7000-8000-000000000005', 0, 'system', 'STAFF_FINANCE',     'مصلحة المالية والميزانية',    'Service des finances et du budget', 50),
    ('01990000-0000-7000-8000-000000000006', 0, 'system', 'STAFF_PROGRAMMES',  'مصلحة البرامج والشراكات',     'Service des programmes et partenariats', 60),
    ('01990000-0000-7000-8000-000000000007', 0, 'system', 'DIRECTOR',          'مدير الغرفة',                 'Directeur de la chambre',         70),
    ('01990000-0000-7000-8000-000000000008', 0, 'system', 'ADMINISTRATOR',     'مدبر النظام',                 'Administrateur du portail',       80),
    ('01990000-0000-7000-8000-000000000009', 0, 'system', 'AUDITOR',           'الافتحاص والوصاية',           'Audit et tutelle',                90);

-- A member reads what concerns the assembly and answers for themselves.
insert into role_permission (role_id, permission)
select id, permission from role join (
    select 'CHAMBER_READ' permission union all select 'SESSION_READ' union all select 'MEMBER_SELF'
    union all select 'MINUTES_READ' union all select 'DOCUMENT_READ') p
where code = 'MEMBER';

-- The president is a member, fixes the agenda, calls the session, may go past a limit with a reason, and confirms results
-- as chair; keying in is the secretary's work.
insert into role_permission (role_id, permission)
select id, permission from role join (
    select 'CHAMBER_READ' permission union all select 'INTEREST_READ' union all select 'SESSION_READ'
    union all select 'SESSION_PREPARE' union all select 'SESSION_CONVOKE' union all select 'SESSION_OVERRIDE'
    union all select 'VOTE_CONFIRM' union all select 'MEMBER_SELF' union all select 'DECISION_FOLLOW'
    union all select 'MINUTES_READ' union all select 'DOCUMENT_READ') p
where code = 'PRESIDENT';

-- The session secretary prepares, convokes, conducts and writes; interests are read to prompt those who must recuse.
insert into role_permission (role_id, permission)
select id, permission from role join (
    select 'CHAMBER_READ' permission union all select 'INTEREST_READ' union all select 'SESSION_READ'
    union all select 'SESSION_PREPARE' union all select 'SESSION_CONVOKE' union all select 'SESSION_CONDUCT'
    union all select 'VOTE_CONFIRM' union all select 'DECISION_FOLLOW' union all select 'MINUTES_READ' union all select 'MINUTES_WRITE'
    union all select 'DOCUMENT_READ' union all select 'DOCUMENT_WRITE') p
where code = 'SESSION_SECRETARY';

-- The service that keeps members, mandates, committees and declared interests.
insert into role_permission (role_id, permission)
select id, permission from role join (
    select 'CHAMBER_READ' permission union all select 'CHAMBER_WRITE' union all select 'INTEREST_READ'
    union all select 'INTEREST_WRITE' union all select 'SESSION_READ' union all select 'MINUTES_READ'
    union all select 'DOCUMENT_READ' union all select 'DOCUMENT_WRITE') p
where code = 'STAFF_CHAMBER';

-- The services of finance and of programmes carry out what was decided.
insert into role_permission (role_id, permission)
select id, permission from role join (
    select 'CHAMBER_READ' permission union all select 'SESSION_READ' union all select 'DECISION_FOLLOW'
    union all select 'MINUTES_READ' union all select 'DOCUMENT_READ' union all select 'DOCUMENT_WRITE') p
where code in ('STAFF_FINANCE', 'STAFF_PROGRAMMES');

-- The director runs the administration: keeps the chamber's records, prepares and calls sessions, follows decisions.
insert into role_permission (role_id, permission)
select id, permission from role join (
    select 'CHAMBER_READ' permission union all select 'CHAMBER_WRITE' union all select 'INTEREST_READ'
    union all select 'SESSION_READ' union all select 'SESSION_PREPARE' union all select 'SESSION_CONVOKE'
    union all select 'SESSION_OVERRIDE' union all select 'DECISION_FOLLOW' union all select 'MINUTES_READ'
    union all select 'DOCUMENT_READ' union all select 'DOCUMENT_WRITE') p
where code = 'DIRECTOR';

-- The administrator keeps accounts, roles, statutory rules and reference data, and conducts no session.
insert into role_permission (role_id, permission)
select id, permission from role join (
    select 'CHAMBER_READ' permission union all select 'CHAMBER_WRITE' union all select 'RULE_WRITE'
    union all select 'ACCOUNT_READ' union all select 'ACCOUNT_WRITE' union all select 'JOURNAL_READ') p
where code = 'ADMINISTRATOR';

-- The auditor and the supervising authority read everything and change nothing.
insert into role_permission (role_id, permission)
select id, permission from role join (
    select 'CHAMBER_READ' permission union all select 'INTEREST_READ' union all select 'SESSION_READ'
    union all select 'MINUTES_READ' union all select 'DOCUMENT_READ' union all select 'ACCOUNT_READ'
    union all select 'JOURNAL_READ') p
where code = 'AUDITOR';
