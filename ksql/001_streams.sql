-- Gridtally 001: what the stream job writes and the operator maintains, as ksqlDB sees it.
--
-- Reads:  meter.readings.accepted (key: usage point), meter.thresholds (key: usage point)
-- Writes: nothing
--
-- De-duplication is not here. Whether a reading is an exact repeat is asked of the set of all (version, quality, value)
-- seen of its slot, and ksqlDB keeps no such set: COLLECT_SET is bounded and is no filter on the row that is just
-- arriving, and LATEST_BY_OFFSET forgets every value but one. It stays in the Kafka Streams job, these scripts start from
-- its output. There, leaving out disposition SUPERSEDED, the last row of a slot by offset is the canonical one.
--
-- Start the stream job first: it creates the topics and registers their schemas. On an empty cluster (to try the
-- scripts) these statements create the topics, and with them a schema of the making of ksqlDB.
--
-- PARTITIONS is the number the stream job creates by default (topics.partitions). Where the topics exist with another
-- one, ksqlDB refuses the statement, and all scripts need that number (see README.md). Readings and thresholds are
-- joined, so they must agree in it.
--
-- Columns are backquoted since ksqlDB would write the others in capitals. The enums of the Avro schema are VARCHAR here.
-- The record time is its arrival, event time is the column reading_time, so history of any age is taken.

CREATE STREAM meter_accepted (
  `record_key` VARCHAR KEY,
  `usage_point` VARCHAR,
  `meter_serial` VARCHAR,
  `segment` VARCHAR,
  `channel` VARCHAR,
  `commodity` VARCHAR,
  `flow` VARCHAR,
  `quantity` VARCHAR,
  `unit` VARCHAR,
  `kind` VARCHAR,
  `reading_time` TIMESTAMP,
  `interval_seconds` INT,
  `value` DECIMAL(18, 6),
  `quality` VARCHAR,
  `quality_code` VARCHAR,
  `version` TIMESTAMP,
  `received_at` TIMESTAMP,
  `head_end` VARCHAR,
  `utc_offset_seconds` INT,
  `register_digits` INT,
  `register_resolution` DECIMAL(18, 6),
  `disposition` VARCHAR
) WITH (
  KAFKA_TOPIC = 'meter.readings.accepted',
  KEY_FORMAT = 'KAFKA',
  VALUE_FORMAT = 'AVRO',
  PARTITIONS = 4
);

CREATE TABLE meter_thresholds (
  `threshold_key` VARCHAR PRIMARY KEY,
  `usage_point` VARCHAR,
  `max_demand_w` DECIMAL(18, 6),
  `min_voltage_v` DECIMAL(18, 6),
  `max_voltage_v` DECIMAL(18, 6)
) WITH (
  KAFKA_TOPIC = 'meter.thresholds',
  KEY_FORMAT = 'KAFKA',
  VALUE_FORMAT = 'AVRO',
  PARTITIONS = 4
);
