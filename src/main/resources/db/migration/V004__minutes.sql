-- The minutes of sessions. The record that people move and write in is system-versioned; the versions of its text and
-- what assemblies decided about it can be neither changed nor deleted.

create table minutes (
    id                   uuid         not null primary key,
    version              bigint       not null,
    changed_by           varchar(64)  not null,
    session_id           uuid         not null,
    kind                 varchar(16)  not null,
    title_ar             varchar(300) not null,
    title_fr             varchar(300) not null,
    session_date         date         not null,
    state                varchar(32)  not null,
    reference            varchar(120) not null,
    hijri_date_ar        varchar(120) not null,
    hijri_date_fr        varchar(120) not null,
    preamble_ar          mediumtext   not null,
    preamble_fr          mediumtext   not null,
    closing_notes_ar     mediumtext   not null,
    closing_notes_fr     mediumtext   not null,
    corrections_ar       mediumtext   not null,
    corrections_fr       mediumtext   not null,
    versions             int          not null,
    refusals             int          not null,
    drawn_up_on          date         null,
    submitted_session_id uuid         null,
    submitted_item_id    uuid         null,
    constraint minutes_session foreign key (session_id) references assembly_session (id),
    constraint minutes_once unique (session_id),
    constraint minutes_submitted_session foreign key (submitted_session_id) references assembly_session (id),
    constraint minutes_submitted_item foreign key (submitted_item_id) references agenda_item (id),
    constraint minutes_submitted_whole check
        ((state = 'SUBMITTED_FOR_APPROVAL') = (submitted_session_id is not null and submitted_item_id is not null)),
    constraint minutes_drawn_up check ((versions > 0) = (drawn_up_on is not null)),
    key minutes_by_date (session_date, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci with system versioning;

-- The text as it was when it became final, in both languages, as the content of a document.
create table minutes_version (
    minutes_id  uuid        not null,
    number      int         not null,
    drawn_up_on date        not null,
    frozen_at   datetime(6) not null,
    frozen_by   varchar(64) not null,
    document_ar longtext    not null,
    document_fr longtext    not null,
    primary key (minutes_id, number),
    constraint minutes_version_minutes foreign key (minutes_id) references minutes (id),
    constraint minutes_version_ar_is_json check (json_valid(document_ar)),
    constraint minutes_version_fr_is_json check (json_valid(document_fr))
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create trigger minutes_version_is_final before update on minutes_version for each row
    signal sqlstate '45000' set message_text = 'A frozen version of minutes cannot be changed';
create trigger minutes_version_stays before delete on minutes_version for each row
    signal sqlstate '45000' set message_text = 'A frozen version of minutes cannot be deleted';

-- What an assembly decided about minutes, with what its own minutes say of that vote.
create table minutes_ruling (
    minutes_id       uuid         not null,
    number           int          not null,
    session_id       uuid         not null,
    session_title_ar varchar(300) not null,
    session_title_fr varchar(300) not null,
    item_id          uuid         not null,
    item_number      varchar(16)  not null,
    outcome          varchar(24)  not null,
    sentence_ar      mediumtext   not null,
    sentence_fr      mediumtext   not null,
    at               datetime(6)  not null,
    primary key (minutes_id, number),
    constraint minutes_ruling_once unique (item_id),
    constraint minutes_ruling_minutes foreign key (minutes_id) references minutes (id),
    constraint minutes_ruling_session foreign key (session_id) references assembly_session (id),
    constraint minutes_ruling_item foreign key (item_id) references agenda_item (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create trigger minutes_ruling_is_final before update on minutes_ruling for each row
    signal sqlstate '45000' set message_text = 'What an assembly decided about minutes cannot be changed';
create trigger minutes_ruling_stays before delete on minutes_ruling for each row
    signal sqlstate '45000' set message_text = 'What an assembly decided about minutes cannot be deleted';
