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
