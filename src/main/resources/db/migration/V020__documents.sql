-- Files that people attach to records. A row is written once and never changed or deleted, so it needs no version and no
-- history; the digest shows whether its content is still what was stored.

create table stored_file (
    id         uuid         not null primary key,
    name       varchar(140) not null,
    media_type varchar(100) character set ascii collate ascii_bin not null,
    size       bigint       not null,
    sha256     varchar(64)  character set ascii collate ascii_bin not null,
    content    longblob     not null,
    created_at datetime(6)  not null,
    created_by varchar(64)  not null,
    constraint stored_file_size check (size = octet_length(content)),
    constraint stored_file_digest check (octet_length(sha256) = 64)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
