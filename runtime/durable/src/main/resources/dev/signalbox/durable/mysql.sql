-- The calls that wait for delivery. db-scheduler reads and writes this table.
create table signalbox_call (
    task_name varchar(250) not null,
    task_instance varchar(250) not null,
    task_data longblob,
    execution_time datetime(6) not null,
    picked boolean not null,
    picked_by varchar(250),
    last_success datetime(6) null,
    last_failure datetime(6) null,
    consecutive_failures int,
    last_heartbeat datetime(6) null,
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
    delivered_at datetime(6) not null,
    primary key (receiver, event_id)
);

create index signalbox_inbox_delivered on signalbox_inbox (delivered_at);

-- The calls that failed at their last attempt.
create table signalbox_dead_letter (
    receiver varchar(250) not null,
    event_id varchar(250) not null,
    call_data longblob,
    attempts int not null,
    died_at datetime(6) not null,
    error longtext,
    primary key (receiver, event_id)
);
