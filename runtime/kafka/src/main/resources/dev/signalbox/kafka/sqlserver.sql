-- The signals that wait for the relay, which deletes them when Kafka has them. Times are milliseconds since 1970.
create table signalbox_outbox (
    id bigint identity primary key,
    topic nvarchar(250) not null,
    record_key nvarchar(4000),
    event_id nvarchar(250) not null,
    event_type nvarchar(250) not null,
    sent_at bigint not null,
    trace nvarchar(250),
    payload varbinary(max) not null,
    refused nvarchar(max)
);

-- The signals of other services that have been received. Ids that differ in case only are different.
create table signalbox_received (
    receiver nvarchar(250) collate Latin1_General_BIN2 not null,
    event_id nvarchar(250) collate Latin1_General_BIN2 not null,
    received_at bigint not null,
    primary key (event_id, receiver)
);

create index signalbox_received_at on signalbox_received (received_at);

-- The node that relays, and until when.
create table signalbox_lease (
    name varchar(100) primary key,
    holder varchar(100) not null,
    expires_at bigint not null
);
