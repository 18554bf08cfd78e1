-- Clauses that agreements are put together from, and ordered sets of them to begin a text with. What was copied into a text
-- stays as it was copied; it remembers the clause of the library and which wording of it.

create table clause_template (
    id         uuid          not null primary key,
    version    bigint        not null,
    changed_by varchar(64)   not null,
    code       varchar(20)   not null,
    theme      varchar(11)   not null,
    title_ar   varchar(300)  not null,
    title_fr   varchar(300)  not null,
    body_ar    mediumtext    not null,
    body_fr    mediumtext    not null,
    -- raised with every other wording
    wording    int           not null,
    -- no longer offered
    withdrawn  boolean       not null,
    search_key varchar(4000) not null,
    constraint clause_template_code unique (code),
    constraint clause_template_named check (code <> '' and title_ar <> '' and body_ar <> ''),
    constraint clause_template_wording check (wording > 0),
    constraint clause_template_theme check (theme in ('OBJECT', 'COMMITMENTS', 'FINANCE', 'MONITORING', 'DURATION',
        'AMENDMENT', 'DISPUTES', 'FINAL'))
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table agreement_template (
    id         uuid         not null primary key,
    version    bigint       not null,
    changed_by varchar(64)  not null,
    name_ar    varchar(200) not null,
    name_fr    varchar(200) not null,
    kind       varchar(9)   not null,
    -- raised with its clauses, so that two people do not write over each other
    edits      int          not null,
    constraint agreement_template_name unique (name_ar),
    constraint agreement_template_named check (name_ar <> ''),
    constraint agreement_template_kind check (kind in ('FRAMEWORK', 'SPECIFIC', 'AMENDMENT'))
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

create table agreement_template_clause (
    id          uuid        not null primary key,
    version     bigint      not null,
    changed_by  varchar(64) not null,
    template_id uuid        not null,
    clause_id   uuid        not null,
    position    int         not null,
    constraint agreement_template_clause_of foreign key (template_id) references agreement_template (id),
    constraint agreement_template_clause_is foreign key (clause_id) references clause_template (id),
    constraint agreement_template_clause_once unique (template_id, clause_id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

set statement system_versioning_alter_history = keep for
alter table agreement_clause
    add column template_id uuid null,
    add column template_wording int null,
    add constraint agreement_clause_template foreign key (template_id) references clause_template (id),
    add constraint agreement_clause_template_wording check ((template_id is null) = (template_wording is null));
