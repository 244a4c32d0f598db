-- Of those who say their age and not their birth date.
alter table profiles add column birth_year integer;
