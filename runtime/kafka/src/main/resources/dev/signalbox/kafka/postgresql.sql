-- The signals that wait for the relay, which deletes them when Kafka has them. Times are milliseconds since 1970.
create table signalbox_outbox (
    id bigint generated always as identity primary key,
    topic text not null,
    record_key text,
    event_id text not null,
    event_type text not null,
    sent_at bigint not null,
    trace text,
    payload bytea not null,
    refused text
);

-- The signals of other services that have been received.
create table signalbox_received (
    receiver text not null,
    event_id text not null,
    received_at bigint not null,
    primary key (event_id, receiver)
);

create index signalbox_received_at on signalbox_received (received_at);

-- The node that relays, and until when.
create table signalbox_lease (
    name text primary key,
    holder text not null,
    expires_at bigint not null
);
