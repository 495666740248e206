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

-- Gridtally 003: energy per usage point and hour (UTC), right under corrections.
--
-- Reads:  stream meter_accepted
-- Writes: meter.ksql.energy       interval energy that is or becomes canonical, in millionths of a Wh
--         meter.ksql.slots        the canonical value of each slot (table)
--         meter.ksql.usage.hourly delivered_wh and received_wh per usage point and hour (table)
--
-- The sum is taken over a table of slots, not over the stream of readings: when a correction changes a slot, ksqlDB takes
-- the old value from the sum of the hour and adds the new one. Only SUM and COUNT can be undone like that, which is all there
-- is here. A meter exchange needs nothing special: the parts of the two devices of an hour are two slots.
--
-- The hour is a plain column and no WINDOW: a windowed sink keeps its rows for 7 days of event time, and readings of 2011
-- would vanish from it within seconds, nor is there a grace period after which a correction comes too late. So RETENTION
-- does not occur. An interval counts to the hour of its reading_time, also one that is longer than an hour.
--
-- Values are whole numbers of millionths on the way, since LATEST_BY_OFFSET takes BIGINT on every release of ksqlDB and
-- its sum is exact, the result is DECIMAL(18, 6) again. A placeholder (MISSING) or a forecast (PROJECTED) counts as
-- nothing, but its hour gets a row.
--
-- The key of the two tables is JSON: KAFKA-format keys take one column only. The meter.usage.hourly of the Kafka Streams job
-- holds the same values under the key usage_point|window_start.

CREATE STREAM meter_energy WITH (
  KAFKA_TOPIC = 'meter.ksql.energy',
  KEY_FORMAT = 'KAFKA',
  VALUE_FORMAT = 'AVRO',
  PARTITIONS = 4
) AS
SELECT
  `record_key`,
  `usage_point` AS `point`,
  `channel` AS `slot_channel`,
  `segment` AS `slot_segment`,
  UNIX_TIMESTAMP(`reading_time`) AS `slot_ms`,
  (UNIX_TIMESTAMP(`reading_time`) / 3600000) * 3600000 AS `hour_ms`,
  CASE
    WHEN `flow` = 'FORWARD' AND `quality` <> 'MISSING' AND `quality` <> 'PROJECTED'
      THEN CAST(`value` * 1000000 AS BIGINT)
    ELSE CAST(0 AS BIGINT)
  END AS `delivered_micro`,
  CASE
    WHEN `flow` = 'REVERSE' AND `quality` <> 'MISSING' AND `quality` <> 'PROJECTED'
      THEN CAST(`value` * 1000000 AS BIGINT)
    ELSE CAST(0 AS BIGINT)
  END AS `received_micro`,
  CASE
    WHEN (`flow` = 'FORWARD' OR `flow` = 'REVERSE') AND `quality` <> 'MISSING' AND `quality` <> 'PROJECTED'
      THEN CAST(1 AS BIGINT)
    ELSE CAST(0 AS BIGINT)
  END AS `counted`
FROM meter_accepted
WHERE `kind` = 'INTERVAL'
  AND `quantity` = 'ENERGY'
  AND `unit` = 'Wh'
  AND `disposition` <> 'SUPERSEDED'
EMIT CHANGES;

CREATE TABLE meter_slots WITH (
  KAFKA_TOPIC = 'meter.ksql.slots',
  KEY_FORMAT = 'JSON',
  VALUE_FORMAT = 'AVRO',
  PARTITIONS = 4
) AS
SELECT
  `point`,
  `slot_channel`,
  `slot_segment`,
  `slot_ms`,
  LATEST_BY_OFFSET(`hour_ms`) AS `hour_ms`,
  LATEST_BY_OFFSET(`delivered_micro`) AS `delivered_micro`,
  LATEST_BY_OFFSET(`received_micro`) AS `received_micro`,
  LATEST_BY_OFFSET(`counted`) AS `counted`
FROM meter_energy
GROUP BY `point`, `slot_channel`, `slot_segment`, `slot_ms`
EMIT CHANGES;

CREATE TABLE meter_usage_hourly WITH (
  KAFKA_TOPIC = 'meter.ksql.usage.hourly',
  KEY_FORMAT = 'JSON',
  VALUE_FORMAT = 'AVRO',
  PARTITIONS = 4
) AS
SELECT
  `point`,
  `hour_ms`,
  AS_VALUE(`point`) AS `usage_point`,
  FROM_UNIXTIME(`hour_ms`) AS `window_start`,
  3600 AS `window_seconds`,
  CAST(CAST(SUM(`delivered_micro`) AS DECIMAL(18, 0)) * 0.000001 AS DECIMAL(18, 6)) AS `delivered_wh`,
  CAST(CAST(SUM(`received_micro`) AS DECIMAL(18, 0)) * 0.000001 AS DECIMAL(18, 6)) AS `received_wh`,
  SUM(`counted`) AS `slots`
FROM meter_slots
GROUP BY `point`, `hour_ms`
EMIT CHANGES;
