-- The vectors of 003_hourly_usage/ as a test of the SQL testing tool. The stream job runs them too.

--@test: hourly usage under corrections
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

INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323201000, 'UP-1', 'UP-1', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 100.000001, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:01.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323202000, 'UP-1', 'UP-1', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:15:00.000', 900, 200.000002, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:02.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323203000, 'UP-1', 'UP-1', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:45:00.000', 900, 400.000004, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:03.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323204000, 'UP-1', 'UP-1', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:30:00.000', 900, 300.000003, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:04.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323205000, 'UP-1', 'UP-1', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T11:00:00.000', 900, 7.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:05.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323206000, 'UP-2', 'UP-2', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 100.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:06.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323207000, 'UP-2', 'UP-2', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:15:00.000', 900, 50.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:07.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323208000, 'UP-2', 'UP-2', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 90.000000, 'VALID', 'A', '2026-03-03T00:00:00.000', '2026-03-01T00:00:08.000', 'vectors', 'CORRECTION');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323209000, 'UP-2', 'UP-2', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 999.000000, 'VALID', 'A', '2026-03-01T00:00:00.000', '2026-03-01T00:00:09.000', 'vectors', 'SUPERSEDED');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323210000, 'UP-2', 'UP-2', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:30:00.000', 900, 30.000000, 'ESTIMATED', 'E', '2026-03-02T00:00:00.000', '2026-03-01T00:00:10.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323211000, 'UP-2', 'UP-2', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:30:00.000', 900, 20.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:11.000', 'vectors', 'CORRECTION');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323212000, 'UP-2', 'UP-2', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:30:00.000', 900, 60.000000, 'RAW', '14', '2026-03-02T00:00:00.000', '2026-03-01T00:00:12.000', 'vectors', 'SUPERSEDED');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323213000, 'UP-3', 'UP-3', 'OLD', 'OLD', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 100.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:13.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323214000, 'UP-3', 'UP-3', 'OLD', 'OLD', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:15:00.000', 900, 40.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:14.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323215000, 'UP-3', 'UP-3', 'NEW', 'NEW', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:15:00.000', 900, 60.500000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:15.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323216000, 'UP-3', 'UP-3', 'NEW', 'NEW', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:30:00.000', 900, 100.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:16.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323217000, 'UP-3', 'UP-3', 'OLD', 'OLD', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:15:00.000', 900, 41.000000, 'VALID', 'A', '2026-03-03T00:00:00.000', '2026-03-01T00:00:17.000', 'vectors', 'CORRECTION');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `utc_offset_seconds`, `disposition`) VALUES (1772323218000, 'UP-4', 'UP-4', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-10-25T00:45:00.000', 900, 1.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:18.000', 'vectors', 7200, 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `utc_offset_seconds`, `disposition`) VALUES (1772323219000, 'UP-4', 'UP-4', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-10-25T01:00:00.000', 900, 2.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:19.000', 'vectors', 3600, 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `utc_offset_seconds`, `disposition`) VALUES (1772323220000, 'UP-4', 'UP-4', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-10-25T01:45:00.000', 900, 4.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:20.000', 'vectors', 3600, 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323221000, 'UP-5', 'UP-5', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T12:00:00.000', 900, 10.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:21.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323222000, 'UP-5', 'UP-5', 'M-1', 'M-1', 'B1', 'ELECTRICITY', 'REVERSE', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T12:00:00.000', 900, 800.250000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:22.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323223000, 'UP-5', 'UP-5', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T12:15:00.000', 900, -5.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:23.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323224000, 'UP-5', 'UP-5', 'M-1', 'M-1', 'N1', 'ELECTRICITY', 'NET', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T12:15:00.000', 900, -790.250000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:24.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323225000, 'UP-6', 'UP-6', 'M-1', 'M-1', 'V1', 'GAS', 'FORWARD', 'VOLUME', 'm3', 'INTERVAL', '2026-02-01T10:00:00.000', 3600, 1.234500, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:25.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323226000, 'UP-6', 'UP-6', 'M-1', 'M-1', 'V2', 'WATER', 'FORWARD', 'VOLUME', 'm3', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 0.120000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:26.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323227000, 'UP-6', 'UP-6', 'M-1', 'M-1', 'Q1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'varh', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 33.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:27.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323228000, 'UP-6', 'UP-6', 'M-1', 'M-1', 'U1', 'ELECTRICITY', 'NONE', 'VOLTAGE', 'V', 'INSTANTANEOUS', '2026-02-01T10:00:00.000', 229.900000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:28.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323229000, 'UP-6', 'UP-6', 'M-1', 'M-1', 'R1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'REGISTER', '2026-02-01T10:00:00.000', 123456.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:29.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323230000, 'UP-7', 'UP-7', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 0.000000, 'MISSING', 'N', '2026-03-02T00:00:00.000', '2026-03-01T00:00:30.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323231000, 'UP-7', 'UP-7', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 75.000000, 'VALID', 'A', '2026-03-03T00:00:00.000', '2026-03-01T00:00:31.000', 'vectors', 'CORRECTION');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323232000, 'UP-7', 'UP-7', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:15:00.000', 900, 80.000000, 'PROJECTED', '12', '2026-03-02T00:00:00.000', '2026-03-01T00:00:32.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323233000, 'UP-7', 'UP-7', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 0.000000, 'MISSING', 'N', '2026-03-04T00:00:00.000', '2026-03-01T00:00:33.000', 'vectors', 'CORRECTION');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323234000, 'UP-8', 'UP-8', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 7200, 2000.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:34.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323235000, 'UP-8', 'UP-8', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2006-12-16T17:59:00.000', 60, 70.266667, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:35.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323236000, 'UP-8', 'UP-8', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2006-12-16T17:58:00.000', 60, 1.333333, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:36.000', 'vectors', 'FIRST');

ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-1', 1769940000000, 'UP-1', '2026-02-01T10:00:00.000', 3600, 100.000001, 0.000000, 1);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-1', 1769940000000, 'UP-1', '2026-02-01T10:00:00.000', 3600, 300.000003, 0.000000, 2);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-1', 1769940000000, 'UP-1', '2026-02-01T10:00:00.000', 3600, 700.000007, 0.000000, 3);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-1', 1769940000000, 'UP-1', '2026-02-01T10:00:00.000', 3600, 1000.000010, 0.000000, 4);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-1', 1769943600000, 'UP-1', '2026-02-01T11:00:00.000', 3600, 7.000000, 0.000000, 1);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-2', 1769940000000, 'UP-2', '2026-02-01T10:00:00.000', 3600, 100.000000, 0.000000, 1);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-2', 1769940000000, 'UP-2', '2026-02-01T10:00:00.000', 3600, 150.000000, 0.000000, 2);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-2', 1769940000000, 'UP-2', '2026-02-01T10:00:00.000', 3600, 140.000000, 0.000000, 2);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-2', 1769940000000, 'UP-2', '2026-02-01T10:00:00.000', 3600, 170.000000, 0.000000, 3);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-2', 1769940000000, 'UP-2', '2026-02-01T10:00:00.000', 3600, 160.000000, 0.000000, 3);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-3', 1769940000000, 'UP-3', '2026-02-01T10:00:00.000', 3600, 100.000000, 0.000000, 1);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-3', 1769940000000, 'UP-3', '2026-02-01T10:00:00.000', 3600, 140.000000, 0.000000, 2);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-3', 1769940000000, 'UP-3', '2026-02-01T10:00:00.000', 3600, 200.500000, 0.000000, 3);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-3', 1769940000000, 'UP-3', '2026-02-01T10:00:00.000', 3600, 300.500000, 0.000000, 4);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-3', 1769940000000, 'UP-3', '2026-02-01T10:00:00.000', 3600, 301.500000, 0.000000, 4);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-4', 1792886400000, 'UP-4', '2026-10-25T00:00:00.000', 3600, 1.000000, 0.000000, 1);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-4', 1792890000000, 'UP-4', '2026-10-25T01:00:00.000', 3600, 2.000000, 0.000000, 1);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-4', 1792890000000, 'UP-4', '2026-10-25T01:00:00.000', 3600, 6.000000, 0.000000, 2);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-5', 1769947200000, 'UP-5', '2026-02-01T12:00:00.000', 3600, 10.000000, 0.000000, 1);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-5', 1769947200000, 'UP-5', '2026-02-01T12:00:00.000', 3600, 10.000000, 800.250000, 2);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-5', 1769947200000, 'UP-5', '2026-02-01T12:00:00.000', 3600, 5.000000, 800.250000, 3);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-5', 1769947200000, 'UP-5', '2026-02-01T12:00:00.000', 3600, 5.000000, 800.250000, 3);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-7', 1769940000000, 'UP-7', '2026-02-01T10:00:00.000', 3600, 0.000000, 0.000000, 0);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-7', 1769940000000, 'UP-7', '2026-02-01T10:00:00.000', 3600, 75.000000, 0.000000, 1);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-7', 1769940000000, 'UP-7', '2026-02-01T10:00:00.000', 3600, 75.000000, 0.000000, 1);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-7', 1769940000000, 'UP-7', '2026-02-01T10:00:00.000', 3600, 0.000000, 0.000000, 0);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-8', 1769940000000, 'UP-8', '2026-02-01T10:00:00.000', 3600, 2000.000000, 0.000000, 1);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-8', 1166288400000, 'UP-8', '2006-12-16T17:00:00.000', 3600, 70.266667, 0.000000, 1);
ASSERT VALUES meter_usage_hourly (`point`, `hour_ms`, `usage_point`, `window_start`, `window_seconds`, `delivered_wh`, `received_wh`, `slots`) VALUES ('UP-8', 1166288400000, 'UP-8', '2006-12-16T17:00:00.000', 3600, 71.600000, 0.000000, 2);
