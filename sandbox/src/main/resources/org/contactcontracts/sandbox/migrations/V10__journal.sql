-- What came and went, masked. Times are microseconds, bodies at most as long as the journal keeps them.
create table exchange (
  sequence bigint primary key,
  received_at timestamp with time zone not null,
  vendor character varying(32) not null,
  operation character varying(64),
  world_id character varying(64),
  method character varying(32) not null,
  path character varying(2000) not null,
  status integer,
  verdict character varying(16) not null,
  fault character varying(64),
  micros bigint not null,
  request_head character varying(1048576) not null,
  request_body character varying(1048576),
  response_head character varying(1048576),
  response_body character varying(1048576),
  finding_count integer not null,
  findings character varying(1048576) not null
);

-- The number of the last exchange: one row, locked by whoever writes, so that numbers appear in their order.
create table journal_counter (
  last_sequence bigint not null
);
insert into journal_counter (last_sequence) values (0);
