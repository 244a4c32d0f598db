alter table profiles add column photo varchar(200);
