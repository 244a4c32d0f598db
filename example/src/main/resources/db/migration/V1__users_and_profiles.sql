-- Both H2 and PostgreSQL read this.

create sequence users_seq increment by 50;

create table users (
    id            bigint       not null primary key,
    username      varchar(30)  not null constraint users_username_taken unique,
    email         varchar(254) not null constraint users_email_taken unique,
    password      varchar(200) not null,
    first_name    varchar(50)  not null,
    last_name     varchar(50)  not null,
    administrator boolean      not null
);

-- A user's profile has the user's id, so there cannot be two of them.
create table profiles (
    user_id    bigint       not null primary key references users,
    username   varchar(30)  not null,
    email      varchar(254) not null,
    first_name varchar(50)  not null,
    type       varchar(10)  not null,
    sex        varchar(10),
    birth_date date,
    nickname   varchar(50)
);
