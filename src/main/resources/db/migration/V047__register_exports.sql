-- How many rows somebody took out is counted as they are taken; null until the first are.
alter table register_export modify column row_count bigint null;

-- Whoever takes the register out, one row each: it is locked while their exports of the last hour are counted.
create table register_exporter (
    account varchar(64) not null primary key
) character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

-- The look through the register goes by birthday and province. Without a province its day is looked at once more.
alter table duplicate_sweep add column looked_province varchar(6) null after looked_until;
