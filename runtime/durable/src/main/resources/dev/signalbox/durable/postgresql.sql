-- The calls that wait for delivery. db-scheduler reads and writes this table.
create table signalbox_call (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by text,
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures int,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index signalbox_call_due on signalbox_call (execution_time);

create index signalbox_call_heartbeat on signalbox_call (last_heartbeat) where last_heartbeat is not null;

-- Delivered calls, of transactions whose isolation is above READ COMMITTED. Others remove their call from signalbox_call.
create table signalbox_inbox (
    receiver text not null,
    event_id text not null,
    delivered_at timestamp with time zone not null,
    primary key (receiver, event_id)
);

create index signalbox_inbox_delivered on signalbox_inbox (delivered_at);

-- The calls that failed at their last attempt.
create table signalbox_dead_letter (
    receiver text not null,
    event_id text not null,
    call_data bytea,
    attempts int not null,
    died_at timestamp with time zone not null,
    error text,
    primary key (receiver, event_id)
);
