-- How somebody likes a list: a matter of taste that makes no history. A list is named by its address.

-- Columns in their order, by name, a hidden one with a minus before it.
create table list_columns (
    account_username varchar(64)   character set ascii collate ascii_bin not null,
    list             varchar(80)   character set ascii collate ascii_bin not null,
    columns          varchar(2000) character set ascii collate ascii_bin not null,
    primary key (account_username, list)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- A filter is the query of the list's address under a name; a shared one is offered to everybody who may open the list.
create table list_filter (
    id               uuid          not null,
    account_username varchar(64)   character set ascii collate ascii_bin not null,
    list             varchar(80)   character set ascii collate ascii_bin not null,
    name             varchar(80)   not null,
    query            varchar(2000) not null,
    shared           boolean       not null,
    primary key (id),
    constraint list_filter_once unique (account_username, list, name),
    key list_filter_of (list, shared)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
