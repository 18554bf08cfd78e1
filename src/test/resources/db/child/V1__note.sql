create table note (word varchar(50) not null);
