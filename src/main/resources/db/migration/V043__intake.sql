-- Tables that people bring in: the file, what its columns are, every row that was refused, and where the run stands. The
-- rows of a batch, what is said of them and the new position are committed together.

create table intake_job (
    id            uuid         not null primary key,
    kind          varchar(40)  character set ascii collate ascii_bin not null,
    account       varchar(64)  not null,
    file_name     varchar(200) not null,
    file_size     bigint       not null,
    sha256        varchar(64)  character set ascii collate ascii_bin not null,
    format        varchar(4)   not null,
    charset       varchar(20)  character set ascii collate ascii_bin not null,
    header        longtext     not null,
    sample        longtext     not null,
    notes         longtext     not null,
    mapping       longtext     not null,
    existing      varchar(6)   not null,
    state         varchar(10)  not null,
    created_at    datetime(6)  not null,
    queued_at     datetime(6)  null,
    finished_at   datetime(6)  null,
    -- rows of the file that are done, those that were refused included
    position      bigint       not null default 0,
    progress      int          not null default 0,
    created       bigint       not null default 0,
    updated       bigint       not null default 0,
    unchanged     bigint       not null default 0,
    skipped       bigint       not null default 0,
    rejected      bigint       not null default 0,
    noted         bigint       not null default 0,
    -- the figures that the check came to
    expected      longtext     null,
    cancel_asked  boolean      not null default false,
    -- how often it stopped at this position without a reason that the file gives
    attempts      int          not null default 0,
    failure       longtext     null,
    constraint intake_job_existing check (existing in ('UPDATE', 'SKIP', 'REFUSE')),
    constraint intake_job_state check (state in
        ('RECEIVED', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    key intake_job_of_account (account, created_at),
    key intake_job_waiting (state, queued_at),
    key intake_job_same_file (kind, sha256)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- The file in pieces, because one packet of the database cannot hold it; it goes when the import has ended.
create table intake_piece (
    job_id   uuid       not null,
    position int        not null,
    content  mediumblob not null,
    primary key (job_id, position),
    constraint intake_piece_job foreign key (job_id) references intake_job (id) on delete cascade
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Rows of the file that something is to be said of.
create table intake_row (
    job_id     uuid        not null,
    position   bigint      not null,
    sheet      varchar(40) not null,
    line       bigint      not null,
    outcome    varchar(9)  not null,
    cells      longtext    not null,
    problems   longtext    not null,
    notes      longtext    not null,
    primary key (job_id, position),
    constraint intake_row_job foreign key (job_id) references intake_job (id) on delete cascade,
    constraint intake_row_outcome check (outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'SKIPPED', 'REJECTED'))
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- What a header meant when this account last imported this kind of table; an empty column name: it was left out.
create table intake_mapping (
    account     varchar(64)  not null,
    kind        varchar(40)  character set ascii collate ascii_bin not null,
    header      varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    column_name varchar(40)  not null,
    primary key (account, kind, header)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Who works on a kind of table, and until when they may be silent: one at a time, whatever instance it runs on.
create table intake_lease (
    kind     varchar(40) character set ascii collate ascii_bin not null primary key,
    job_id   uuid        not null,
    owner    varchar(36) character set ascii collate ascii_bin not null,
    until_at datetime(6) not null
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Bringing in whole tables is a right of its own, besides that of writing such rows one by one.
insert into role_permission (role_id, permission)
select id, 'TABLE_IMPORT' from role where code in ('STAFF_CHAMBER', 'STAFF_PROGRAMMES');
