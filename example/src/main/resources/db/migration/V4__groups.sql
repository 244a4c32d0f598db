-- "groups" alone is a reserved word.

create sequence user_groups_seq increment by 50;

create table user_groups (
    id   bigint      not null primary key,
    name varchar(50) not null constraint user_groups_name_taken unique
);

create table group_members (
    group_id bigint not null references user_groups,
    user_id  bigint not null references users,
    primary key (group_id, user_id)
);

create index group_members_by_user on group_members (user_id);
