-- The signals that wait for the relay, which deletes them when Kafka has them. Times are milliseconds since 1970.
create table signalbox_outbox (
    id number(19, 0) generated always as identity (order) primary key,
    topic varchar2(250) not null,
    record_key varchar2(4000),
    event_id varchar2(250) not null,
    event_type varchar2(250) not null,
    sent_at number(19, 0) not null,
    trace varchar2(250),
    payload blob not null,
    refused clob
);

-- The signals of other services that have been received.
create table signalbox_received (
    receiver varchar2(250) not null,
    event_id varchar2(250) not null,
    received_at number(19, 0) not null,
    primary key (event_id, receiver)
);

create index signalbox_received_at on signalbox_received (received_at);

-- The node that relays, and until when.
create table signalbox_lease (
    name varchar2(100) primary key,
    holder varchar2(100) not null,
    expires_at number(19, 0) not null
);
