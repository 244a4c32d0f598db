-- The calls that wait for delivery. db-scheduler reads and writes this table.
create table signalbox_call (
    task_name varchar(250) not null,
    task_instance varchar(250) not null,
    task_data varbinary(max),
    execution_time datetimeoffset(6) not null,
    picked bit not null,
    picked_by varchar(250),
    last_success datetimeoffset(6),
    last_failure datetimeoffset(6),
    consecutive_failures int,
    last_heartbeat datetimeoffset(6),
    [version] bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index signalbox_call_due on signalbox_call (execution_time);

create index signalbox_call_heartbeat on signalbox_call (last_heartbeat);

-- Delivered calls, of transactions whose isolation is above READ COMMITTED. Others remove their call from signalbox_call.
create table signalbox_inbox (
    receiver varchar(250) not null,
    event_id varchar(250) not null,
    delivered_at datetimeoffset(6) not null,
    primary key (receiver, event_id)
);

create index signalbox_inbox_delivered on signalbox_inbox (delivered_at);

-- The calls that failed at their last attempt.
create table signalbox_dead_letter (
    receiver varchar(250) not null,
    event_id varchar(250) not null,
    call_data varbinary(max),
    attempts int not null,
    died_at datetimeoffset(6) not null,
    error nvarchar(max),
    primary key (receiver, event_id)
);
