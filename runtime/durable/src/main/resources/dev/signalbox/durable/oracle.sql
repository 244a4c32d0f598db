-- The calls that wait for delivery. db-scheduler reads and writes this table.
create table signalbox_call (
    task_name varchar2(250) not null,
    task_instance varchar2(250) not null,
    task_data blob,
    execution_time timestamp(6) with time zone not null,
    picked number(1, 0) not null,
    picked_by varchar2(250),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures number(10, 0),
    last_heartbeat timestamp(6) with time zone,
    version number(19, 0) not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index signalbox_call_due on signalbox_call (execution_time);

create index signalbox_call_heartbeat on signalbox_call (last_heartbeat);

-- Delivered calls, of transactions whose isolation is above READ COMMITTED. Others remove their call from signalbox_call.
create table signalbox_inbox (
    receiver varchar2(250) not null,
    event_id varchar2(250) not null,
    delivered_at timestamp(6) with time zone not null,
    primary key (receiver, event_id)
);

create index signalbox_inbox_delivered on signalbox_inbox (delivered_at);

-- The calls that failed at their last attempt.
create table signalbox_dead_letter (
    receiver varchar2(250) not null,
    event_id varchar2(250) not null,
    call_data blob,
    attempts number(10, 0) not null,
    died_at timestamp(6) with time zone not null,
    error clob,
    primary key (receiver, event_id)
);
