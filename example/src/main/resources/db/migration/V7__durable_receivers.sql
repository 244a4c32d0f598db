-- What signalbox-durable needs, as in its scripts for H2 and PostgreSQL, in words that both understand.

-- The calls that wait for delivery.
create table signalbox_call (
    task_name varchar(250) not null,
    task_instance varchar(250) not null,
    task_data bytea,
    execution_time timestamp(6) with time zone not null,
    picked boolean not null,
    picked_by varchar(250),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures int,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index signalbox_call_due on signalbox_call (execution_time);
create index signalbox_call_heartbeat on signalbox_call (last_heartbeat);

-- Delivered calls, of transactions whose isolation is above READ COMMITTED. Others remove their call from signalbox_call.
create table signalbox_inbox (
    receiver varchar(250) not null,
    event_id varchar(250) not null,
    delivered_at timestamp(6) with time zone not null,
    primary key (receiver, event_id)
);

create index signalbox_inbox_delivered on signalbox_inbox (delivered_at);

-- The calls that failed at their last attempt.
create table signalbox_dead_letter (
    receiver varchar(250) not null,
    event_id varchar(250) not null,
    call_data bytea,
    attempts int not null,
    died_at timestamp(6) with time zone not null,
    error text,
    primary key (receiver, event_id)
);
