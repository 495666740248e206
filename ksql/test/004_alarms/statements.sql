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
