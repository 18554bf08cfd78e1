-- Reminders of what falls due: how early, what was fired to whom, what goes out by mail, and who reads a calendar.

set statement system_versioning_alter_history = keep for
alter table account
    -- Where mail reaches the owner, and whether they want any: no part of the record, like their language. Empty where the
    -- address of the member whom the account belongs to counts.
    add column email varchar(254) not null default '' without system versioning,
    add column mail_reminders boolean not null default true without system versioning;

-- How many days before something of a kind falls due people are reminded of it: numbers with a comma between them.
create table reminder_rule (
    id         uuid        not null primary key,
    version    bigint      not null,
    changed_by varchar(64) not null,
    kind       varchar(13) character set ascii collate ascii_bin not null,
    days       varchar(60) character set ascii collate ascii_bin not null,
    constraint reminder_rule_kind unique (kind)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

insert into reminder_rule (id, version, changed_by, kind, days) values
    (uuid(), 0, 'system', 'AGREEMENT_END', '90,30,7'),
    (uuid(), 0, 'system', 'TRANCHE', '30,7,0'),
    (uuid(), 0, 'system', 'OBLIGATION', '15,3,0'),
    (uuid(), 0, 'system', 'MEETING', '7,1'),
    (uuid(), 0, 'system', 'DECISION', '15,3,0'),
    (uuid(), 0, 'system', 'SESSION', '7,1'),
    (uuid(), 0, 'system', 'CONVOCATION', '7,1');

-- What was fired: each person is reminded once of a day that something falls due, so many days before.
create table reminder (
    id         uuid         not null primary key,
    kind       varchar(13)  character set ascii collate ascii_bin not null,
    subject_id uuid         not null,
    due_on     date         not null,
    lead_days  int          not null,
    account_id uuid         not null,
    title_ar   varchar(600) not null,
    title_fr   varchar(600) not null,
    path       varchar(200) not null,
    fired_at   datetime(6)  not null,
    fired_on   date         not null,
    seen_at    datetime(6)  null,
    -- It was put away because it no longer fell due on that day: fired anew if it does again.
    withdrawn  boolean      not null default false,
    constraint reminder_once unique (kind, subject_id, account_id, due_on, lead_days),
    constraint reminder_account foreign key (account_id) references account (id),
    key reminder_of_account (account_id, seen_at, due_on),
    key reminder_open (kind, seen_at, due_on, subject_id),
    key reminder_fired (account_id, fired_on)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- How far the run of a day came, and the day of the last one that came to its end. Whoever works on it holds the row.
create table reminder_run (
    the_only_one tinyint     not null primary key,
    run_on       date        null,
    kind         varchar(13) character set ascii collate ascii_bin null,
    after_day    date        null,
    after_id     uuid        null,
    finished_on  date        null,
    constraint reminder_run_one check (the_only_one = 1)
);
insert into reminder_run (the_only_one) values (1);

-- One mail for each person and run, with what was fired after one day and up to another.
create table reminder_mail (
    id         uuid         not null primary key,
    account_id uuid         not null,
    after_day  date         not null,
    up_to_day  date         not null,
    state      varchar(7)   character set ascii collate ascii_bin not null,
    attempts   int          not null,
    next_at    datetime(6)  not null,
    sent_at    datetime(6)  null,
    problem    varchar(300) not null,
    constraint reminder_mail_account foreign key (account_id) references account (id),
    constraint reminder_mail_once unique (account_id, up_to_day),
    constraint reminder_mail_state check (state in ('WAITING', 'SENT', 'FAILED', 'DROPPED')),
    constraint reminder_mail_sent check ((state = 'SENT') = (sent_at is not null)),
    key reminder_mail_waiting (state, next_at)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- The secret address of somebody's calendar: only its digest.
create table calendar_feed (
    account_id  uuid        not null primary key,
    secret_hash binary(32)  not null,
    made_at     datetime(6) not null,
    constraint calendar_feed_account foreign key (account_id) references account (id),
    constraint calendar_feed_secret unique (secret_hash)
);

-- What falls due is read in the order of its days.
set statement system_versioning_alter_history = keep for
alter table agreement_term add key agreement_term_by_due (due_on, tranche_id);
set statement system_versioning_alter_history = keep for
alter table agreement_obligation add key agreement_obligation_by_due (state, due_on, id);
set statement system_versioning_alter_history = keep for
alter table agreement_meeting add key agreement_meeting_by_day (held_on, id);
