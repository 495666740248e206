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

-- Gridtally 002: accepted readings, one topic per commodity.
--
-- Reads:  stream meter_accepted
-- Writes: meter.ksql.readings.electricity, .gas, .water, .heat, .other (key: usage point)
--
-- The Kafka Streams job writes the same rows to meter.readings.<commodity>. The topics here are others, since a topic
-- has one writer and one value schema: ksqlDB writes its own (record KsqlDataSourceSchema, every field nullable, enums as
-- strings), which a registry that holds BACKWARD compatibility refuses under the subjects of the job. Field names and
-- logical types are those of MeterReading. VALUE_SCHEMA_ID would keep that schema but names a number which only one registry
-- knows, and VALUE_SCHEMA_FULL_NAME changes the record name and nothing else, so neither is used.

CREATE STREAM meter_electricity WITH (
  KAFKA_TOPIC = 'meter.ksql.readings.electricity',
  KEY_FORMAT = 'KAFKA',
  VALUE_FORMAT = 'AVRO',
  PARTITIONS = 4
) AS
SELECT *
FROM meter_accepted
WHERE `commodity` = 'ELECTRICITY'
EMIT CHANGES;

CREATE STREAM meter_gas WITH (
  KAFKA_TOPIC = 'meter.ksql.readings.gas',
  KEY_FORMAT = 'KAFKA',
  VALUE_FORMAT = 'AVRO',
  PARTITIONS = 4
) AS
SELECT *
FROM meter_accepted
WHERE `commodity` = 'GAS'
EMIT CHANGES;

CREATE STREAM meter_water WITH (
  KAFKA_TOPIC = 'meter.ksql.readings.water',
  KEY_FORMAT = 'KAFKA',
  VALUE_FORMAT = 'AVRO',
  PARTITIONS = 4
) AS
SELECT *
FROM meter_accepted
WHERE `commodity` = 'WATER'
EMIT CHANGES;

CREATE STREAM meter_heat WITH (
  KAFKA_TOPIC = 'meter.ksql.readings.heat',
  KEY_FORMAT = 'KAFKA',
  VALUE_FORMAT = 'AVRO',
  PARTITIONS = 4
) AS
SELECT *
FROM meter_accepted
WHERE `commodity` = 'HEAT'
EMIT CHANGES;

CREATE STREAM meter_other WITH (
  KAFKA_TOPIC = 'meter.ksql.readings.other',
  KEY_FORMAT = 'KAFKA',
  VALUE_FORMAT = 'AVRO',
  PARTITIONS = 4
) AS
SELECT *
FROM meter_accepted
WHERE `commodity` <> 'ELECTRICITY'
  AND `commodity` <> 'GAS'
  AND `commodity` <> 'WATER'
  AND `commodity` <> 'HEAT'
EMIT CHANGES;
