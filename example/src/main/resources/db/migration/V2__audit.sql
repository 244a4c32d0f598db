create sequence audit_seq increment by 50;

-- No reference to users: what is written here outlives them.
create table audit (
    id          bigint                      not null primary key,
    happened_at timestamp(6) with time zone not null,
    person      varchar(254)                not null,
    action      varchar(300)                not null
);

create index audit_by_time on audit (happened_at);
