create table if not exists subscriber (
    member_id bigint primary key,
    email varchar(254) not null,
    name varchar(101) not null,
    since timestamp not null
);
