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

-- Gridtally 004: readings beyond a limit of their usage point.
--
-- Reads:  stream meter_accepted, table meter_thresholds
-- Writes: meter.ksql.alarms (key: usage point), one statement per rule, a further rule is a further INSERT INTO
--
-- A reading is asked when it arrives, against the threshold whose record is not later than its own, a threshold that is
-- set afterwards raises nothing for readings that have passed. (The Kafka Streams job asks the thresholds it knows at that
-- moment, whatever their time.)
--
-- Demand is interval energy drawn from the grid: Wh x 3600 / interval_seconds against max_demand_w. It is compared by
-- multiplication, in DECIMAL and exactly, a DECIMAL division that has no end gives null, so only the figure shown goes
-- through DOUBLE. Every comparison stands behind IS NOT NULL, as a null limit is no limit.

CREATE STREAM meter_alarms WITH (
  KAFKA_TOPIC = 'meter.ksql.alarms',
  KEY_FORMAT = 'KAFKA',
  VALUE_FORMAT = 'AVRO',
  PARTITIONS = 4
) AS
SELECT
  a.`record_key` AS `record_key`,
  a.`usage_point` AS `usage_point`,
  a.`channel` AS `channel`,
  'OVER_DEMAND' AS `rule`,
  a.`reading_time` AS `reading_time`,
  a.`interval_seconds` AS `interval_seconds`,
  CAST(CAST(a.`value` AS DOUBLE) * 3600 / a.`interval_seconds` AS DECIMAL(18, 6)) AS `observed`,
  t.`max_demand_w` AS `threshold`,
  a.`version` AS `version`
FROM meter_accepted a
JOIN meter_thresholds t ON a.`record_key` = t.`threshold_key`
WHERE a.`disposition` <> 'SUPERSEDED'
  AND a.`quality` <> 'MISSING'
  AND a.`quality` <> 'PROJECTED'
  AND a.`kind` = 'INTERVAL'
  AND a.`quantity` = 'ENERGY'
  AND a.`unit` = 'Wh'
  AND a.`flow` <> 'REVERSE'
  AND a.`interval_seconds` IS NOT NULL
  AND t.`max_demand_w` IS NOT NULL
  AND a.`value` * 3600 > t.`max_demand_w` * a.`interval_seconds`
EMIT CHANGES;

INSERT INTO meter_alarms
SELECT
  a.`record_key` AS `record_key`,
  a.`usage_point` AS `usage_point`,
  a.`channel` AS `channel`,
  'UNDER_VOLTAGE' AS `rule`,
  a.`reading_time` AS `reading_time`,
  a.`interval_seconds` AS `interval_seconds`,
  a.`value` AS `observed`,
  t.`min_voltage_v` AS `threshold`,
  a.`version` AS `version`
FROM meter_accepted a
JOIN meter_thresholds t ON a.`record_key` = t.`threshold_key`
WHERE a.`disposition` <> 'SUPERSEDED'
  AND a.`quality` <> 'MISSING'
  AND a.`quality` <> 'PROJECTED'
  AND a.`quantity` = 'VOLTAGE'
  AND a.`unit` = 'V'
  AND t.`min_voltage_v` IS NOT NULL
  AND a.`value` < t.`min_voltage_v`
EMIT CHANGES;

INSERT INTO meter_alarms
SELECT
  a.`record_key` AS `record_key`,
  a.`usage_point` AS `usage_point`,
  a.`channel` AS `channel`,
  'OVER_VOLTAGE' AS `rule`,
  a.`reading_time` AS `reading_time`,
  a.`interval_seconds` AS `interval_seconds`,
  a.`value` AS `observed`,
  t.`max_voltage_v` AS `threshold`,
  a.`version` AS `version`
FROM meter_accepted a
JOIN meter_thresholds t ON a.`record_key` = t.`threshold_key`
WHERE a.`disposition` <> 'SUPERSEDED'
  AND a.`quality` <> 'MISSING'
  AND a.`quality` <> 'PROJECTED'
  AND a.`quantity` = 'VOLTAGE'
  AND a.`unit` = 'V'
  AND t.`max_voltage_v` IS NOT NULL
  AND a.`value` > t.`max_voltage_v`
EMIT CHANGES;
