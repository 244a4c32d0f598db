-- How often a row has been changed, so that nobody overwrites what somebody else has saved meanwhile.
alter table users add column version integer default 0 not null;
alter table profiles add column version integer default 0 not null;
alter table user_groups add column version integer default 0 not null;
