-- The register of those who work in the crafts of the region: craftspeople, masters, cooperatives and companies. It keeps
-- the identifiers of the national register (NIA, RNA number) and does not replace it.

create table craft_branch (
    code     varchar(20)  character set ascii collate ascii_bin not null primary key,
    name_ar  varchar(120) not null,
    name_fr  varchar(120) not null,
    category varchar(10)  not null,
    position int          not null,
    constraint craft_branch_category check (category in ('PRODUCTION', 'SERVICE'))
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table craft (
    code        varchar(20)  character set ascii collate ascii_bin not null primary key,
    branch_code varchar(20)  character set ascii collate ascii_bin not null,
    name_ar     varchar(120) not null,
    name_fr     varchar(120) not null,
    endangered  boolean      not null default false,
    position    int          not null,
    constraint craft_branch_of foreign key (branch_code) references craft_branch (code)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- Columns that the list can be sorted by hold something in each row, and each lies in an index that ends with the id.
-- An identifier that is not known is the empty string; the generated columns let the database refuse the second row of
-- a known one.
create table craft_actor (
    id                uuid         not null primary key,
    version           bigint       not null,
    changed_by        varchar(64)  not null,
    kind              varchar(12)  not null,
    name_ar           varchar(160) not null,
    name_fr           varchar(160) not null,
    -- as ma.ghorfa.search writes both names
    search_key        varchar(500) character set utf8mb4 collate utf8mb4_bin not null,
    cin               varchar(10)  character set ascii collate ascii_bin not null,
    nia               varchar(20)  character set ascii collate ascii_bin not null,
    rna_number        varchar(20)  character set ascii collate ascii_bin not null,
    birth_date        date         null,
    sex               varchar(6)   null,
    province_code     varchar(6)   not null,
    commune_ar        varchar(120) not null,
    commune_fr        varchar(120) not null,
    area              varchar(5)   not null,
    craft_code        varchar(20)  character set ascii collate ascii_bin not null,
    practising_since  int          null,
    qualification     varchar(10)  not null,
    qualification_note varchar(300) not null,
    phone             varchar(20)  not null,
    cover             varchar(14)  not null,
    cover_regime      varchar(100) not null,
    cover_on          date         null,
    cover_source      varchar(200) not null,
    consents_contact  boolean      not null,
    consent_on        date         null,
    registered_on     date         not null,
    cin_once          varchar(10)  character set ascii collate ascii_bin as (nullif(cin, '')) virtual,
    nia_once          varchar(20)  character set ascii collate ascii_bin as (nullif(nia, '')) virtual,
    rna_once          varchar(20)  character set ascii collate ascii_bin as (nullif(rna_number, '')) virtual,
    constraint craft_actor_province foreign key (province_code) references province (code),
    constraint craft_actor_craft foreign key (craft_code) references craft (code),
    constraint craft_actor_kind check (kind in ('ARTISAN', 'MASTER', 'COOPERATIVE', 'COMPANY')),
    constraint craft_actor_sex check (sex in ('FEMALE', 'MALE')),
    constraint craft_actor_area check (area in ('URBAN', 'RURAL')),
    constraint craft_actor_qualification check (qualification in ('DIPLOMA', 'EXPERIENCE', 'NONE')),
    constraint craft_actor_cover check (cover in ('UNKNOWN', 'NOT_AFFILIATED', 'AFFILIATED', 'RIGHTS_OPEN', 'RIGHTS_CLOSED', 'EXEMPT')),
    constraint craft_actor_cover_told check (cover = 'UNKNOWN' or (cover_on is not null and cover_source <> '')),
    constraint craft_actor_consent_told check (not consents_contact or consent_on is not null),
    -- a cooperative and a company have no sex, no birthday and no identity card
    constraint craft_actor_person check (kind in ('ARTISAN', 'MASTER')
        or (sex is null and birth_date is null and cin = '')),
    constraint craft_actor_person_sex check (kind not in ('ARTISAN', 'MASTER') or sex is not null),
    unique key craft_actor_cin_once (cin_once),
    unique key craft_actor_nia_once (nia_once),
    unique key craft_actor_rna_once (rna_once),
    key craft_actor_born (birth_date, province_code),
    key craft_actor_by_name_ar (name_ar, id),
    key craft_actor_by_name_fr (name_fr, id),
    key craft_actor_by_nia (nia, id),
    key craft_actor_by_province (province_code, id),
    key craft_actor_by_craft (craft_code, id),
    key craft_actor_by_registered (registered_on, id)
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci with system versioning;

insert into craft_branch (code, name_ar, name_fr, category, position) values
    ('LEATHER',  'الجلد',                 'Cuir',                       'PRODUCTION', 10),
    ('TEXTILE',  'النسيج والزرابي',       'Tissage et tapis',           'PRODUCTION', 20),
    ('SEWING',   'الخياطة والطرز',        'Couture et broderie',        'PRODUCTION', 30),
    ('POTTERY',  'الفخار والخزف',         'Poterie et céramique',       'PRODUCTION', 40),
    ('METAL',    'المعادن',               'Métaux',                     'PRODUCTION', 50),
    ('JEWEL',    'الصياغة والمجوهرات',    'Bijouterie',                 'PRODUCTION', 60),
    ('WOOD',     'الخشب',                 'Bois',                       'PRODUCTION', 70),
    ('BUILDING', 'البناء التقليدي',       'Bâtiment traditionnel',      'PRODUCTION', 80),
    ('PLANT',    'المصنوعات النباتية',    'Vannerie',                   'PRODUCTION', 90),
    ('FOOD',     'الصناعة الغذائية',      'Agroalimentaire artisanal',  'PRODUCTION', 100),
    ('REPAIR',   'الإصلاح والميكانيك',    'Réparation et mécanique',    'SERVICE',    110),
    ('CARE',     'الحلاقة والتجميل',      'Coiffure et esthétique',     'SERVICE',    120);

insert into craft (code, branch_code, name_ar, name_fr, endangered, position) values
    ('TANNING',     'LEATHER',  'الدباغة',            'Tannerie',                 false, 10),
    ('ZIWANI',      'LEATHER',  'الجلد الزيواني',     'Cuir ziouani',             true,  20),
    ('POUF',        'LEATHER',  'السطرمية',           'Pouf en cuir brodé',       true,  30),
    ('SADDLERY',    'LEATHER',  'السروج المطرزة',     'Sellerie brodée',          true,  40),
    ('BABOUCHES',   'LEATHER',  'البلغة والشربيل',    'Babouches',                false, 50),
    ('CARPET',      'TEXTILE',  'الزربية',            'Tapis',                    false, 60),
    ('WEAVING',     'TEXTILE',  'الدرازة',            'Tissage',                  false, 70),
    ('SILKBUTTON',  'SEWING',   'أزرار الحرير',       'Boutons de soie',          false, 80),
    ('EMBROIDERY',  'SEWING',   'الطرز',              'Broderie',                 false, 90),
    ('TAILORING',   'SEWING',   'الخياطة التقليدية',  'Couture traditionnelle',   false, 100),
    ('POTTERY',     'POTTERY',  'الفخار',             'Poterie',                  false, 110),
    ('ZELLIGE',     'POTTERY',  'الزليج',             'Zellige',                  false, 120),
    ('BRASS',       'METAL',    'النحاسيات',          'Dinanderie',               false, 130),
    ('IRON',        'METAL',    'الحدادة الفنية',     'Ferronnerie d’art',        false, 140),
    ('DAMASCENE',   'METAL',    'الدمشقي',            'Damasquinage',             true,  150),
    ('JEWELLERY',   'JEWEL',    'الصياغة',            'Bijouterie',               false, 160),
    ('JOINERY',     'WOOD',     'النجارة',            'Menuiserie',               false, 170),
    ('WOODPAINT',   'WOOD',     'الزواقة',            'Peinture sur bois',        false, 180),
    ('PLASTER',     'BUILDING', 'النقش على الجبس',    'Sculpture sur plâtre',     false, 190),
    ('BASKETRY',    'PLANT',    'الدوم والقصب',       'Vannerie',                 false, 200),
    ('OILS',        'FOOD',     'عصر الزيوت',         'Huilerie artisanale',      false, 210),
    ('CARMECHANIC', 'REPAIR',   'ميكانيك السيارات',   'Mécanique automobile',     false, 220),
    ('HAIRDRESSER', 'CARE',     'الحلاقة',            'Coiffure',                 false, 230);

-- Who keeps and who reads the register. A full number of an identity card is a right of its own (law 09-08).
insert into role_permission (role_id, permission)
select id, permission from role join (
    select 'REGISTRY_READ' permission union all select 'REGISTRY_WRITE' union all select 'CIN_DISCLOSE') p
where code in ('STAFF_CHAMBER', 'STAFF_PROGRAMMES');
insert into role_permission (role_id, permission)
select id, permission from role join (
    select 'REGISTRY_READ' permission union all select 'CIN_DISCLOSE') p
where code in ('DIRECTOR');
insert into role_permission (role_id, permission)
select id, 'REGISTRY_READ' from role where code in ('PRESIDENT', 'SESSION_SECRETARY', 'STAFF_FINANCE', 'AUDITOR');

-- The words by which somebody is found, as ma.ghorfa.search writes them, and the open numbers. A query begins words, so the
-- primary key is the index that it walks.
create table craft_actor_word (
    word     varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
    actor_id uuid        not null,
    primary key (word, actor_id),
    key craft_actor_word_of (actor_id),
    constraint craft_actor_word_actor foreign key (actor_id) references craft_actor (id)
) character set utf8mb4 collate utf8mb4_bin;
