-- What signalbox-kafka needs, as in its scripts for H2 and PostgreSQL, in words that both understand.

-- The signals that wait for the relay, which deletes them when Kafka has them. Times are milliseconds since 1970.
create table signalbox_outbox (
    id bigint generated always as identity primary key,
    topic varchar(250) not null,
    record_key varchar(4000),
    event_id varchar(250) not null,
    event_type varchar(250) not null,
    sent_at bigint not null,
    trace varchar(250),
    payload bytea not null,
    refused varchar(4000)
);

-- The signals of other services that have been received.
create table signalbox_received (
    receiver varchar(250) not null,
    event_id varchar(250) not null,
    received_at bigint not null,
    primary key (receiver, event_id)
);

create index signalbox_received_at on signalbox_received (received_at);

-- The node that relays, and until when.
create table signalbox_lease (
    name varchar(100) primary key,
    holder varchar(100) not null,
    expires_at bigint not null
);
