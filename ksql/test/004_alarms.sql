-- The vectors of 004_alarms/ as a test of the SQL testing tool. The stream job runs them too.

--@test: threshold alarms
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

INSERT INTO meter_thresholds (ROWTIME, `threshold_key`, `usage_point`, `max_demand_w`) VALUES (1772323201000, 'UP-1', 'UP-1', 10000.000000);
INSERT INTO meter_thresholds (ROWTIME, `threshold_key`, `usage_point`, `min_voltage_v`, `max_voltage_v`) VALUES (1772323202000, 'UP-2', 'UP-2', 207.000000, 253.000000);
INSERT INTO meter_thresholds (ROWTIME, `threshold_key`, `usage_point`) VALUES (1772323203000, 'UP-3', 'UP-3');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323204000, 'UP-1', 'UP-1', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 2500.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:04.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323205000, 'UP-1', 'UP-1', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:15:00.000', 900, 2500.250000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:05.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323206000, 'UP-1', 'UP-1', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:30:00.000', 900, 100.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:06.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323207000, 'UP-1', 'UP-1', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:30:00.000', 900, 3000.000000, 'VALID', 'A', '2026-03-03T00:00:00.000', '2026-03-01T00:00:07.000', 'vectors', 'CORRECTION');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323208000, 'UP-1', 'UP-1', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:30:00.000', 900, 9000.000000, 'VALID', 'A', '2026-03-01T00:00:00.000', '2026-03-01T00:00:08.000', 'vectors', 'SUPERSEDED');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323209000, 'UP-1', 'UP-1', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:45:00.000', 60, 200.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:09.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323210000, 'UP-1', 'UP-1', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T11:00:00.000', 3600, 9999.999999, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:10.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323211000, 'UP-1', 'UP-1', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T12:00:00.000', 3600, 10000.000001, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:11.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323212000, 'UP-1', 'UP-1', 'M-1', 'M-1', 'B1', 'ELECTRICITY', 'REVERSE', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 5000.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:12.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323213000, 'UP-1', 'UP-1', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T13:00:00.000', 900, 5000.000000, 'PROJECTED', '12', '2026-03-02T00:00:00.000', '2026-03-01T00:00:13.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323214000, 'UP-1', 'UP-1', 'M-1', 'M-1', 'U1', 'ELECTRICITY', 'NONE', 'VOLTAGE', 'V', 'INSTANTANEOUS', '2026-02-01T10:00:00.000', 500.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:14.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323215000, 'UP-2', 'UP-2', 'M-1', 'M-1', 'U1', 'ELECTRICITY', 'NONE', 'VOLTAGE', 'V', 'INSTANTANEOUS', '2026-02-01T10:00:00.000', 206.900000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:15.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323216000, 'UP-2', 'UP-2', 'M-1', 'M-1', 'U1', 'ELECTRICITY', 'NONE', 'VOLTAGE', 'V', 'INSTANTANEOUS', '2026-02-01T10:01:00.000', 207.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:16.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323217000, 'UP-2', 'UP-2', 'M-1', 'M-1', 'U1', 'ELECTRICITY', 'NONE', 'VOLTAGE', 'V', 'INSTANTANEOUS', '2026-02-01T10:02:00.000', 253.000001, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:17.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323218000, 'UP-2', 'UP-2', 'M-1', 'M-1', 'U1', 'ELECTRICITY', 'NONE', 'VOLTAGE', 'V', 'INSTANTANEOUS', '2026-02-01T10:03:00.000', 0.000000, 'MISSING', 'N', '2026-03-02T00:00:00.000', '2026-03-01T00:00:18.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323219000, 'UP-2', 'UP-2', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 99999.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:19.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323220000, 'UP-3', 'UP-3', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 99999.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:20.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323221000, 'UP-3', 'UP-3', 'M-1', 'M-1', 'U1', 'ELECTRICITY', 'NONE', 'VOLTAGE', 'V', 'INSTANTANEOUS', '2026-02-01T10:00:00.000', 1.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:21.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323222000, 'UP-4', 'UP-4', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 99999.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:22.000', 'vectors', 'FIRST');
INSERT INTO meter_thresholds (ROWTIME, `threshold_key`, `usage_point`, `max_demand_w`) VALUES (1772323223000, 'UP-4', 'UP-4', 4000.000000);
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323224000, 'UP-4', 'UP-4', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:15:00.000', 900, 1000.000001, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:24.000', 'vectors', 'FIRST');
INSERT INTO meter_thresholds (ROWTIME, `threshold_key`, `usage_point`, `max_demand_w`) VALUES (1772323225000, 'UP-1', 'UP-1', 20000.000000);
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323226000, 'UP-1', 'UP-1', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T14:00:00.000', 900, 3000.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:26.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323227000, 'UP-6', 'UP-6', 'M-1', 'M-1', 'V1', 'GAS', 'FORWARD', 'VOLUME', 'm3', 'INTERVAL', '2026-02-01T10:00:00.000', 3600, 1.234500, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:27.000', 'vectors', 'FIRST');

ASSERT VALUES meter_alarms (`record_key`, `usage_point`, `channel`, `rule`, `reading_time`, `interval_seconds`, `observed`, `threshold`, `version`) VALUES ('UP-1', 'UP-1', 'E1', 'OVER_DEMAND', '2026-02-01T10:15:00.000', 900, 10001.000000, 10000.000000, '2026-03-02T00:00:00.000');
ASSERT VALUES meter_alarms (`record_key`, `usage_point`, `channel`, `rule`, `reading_time`, `interval_seconds`, `observed`, `threshold`, `version`) VALUES ('UP-1', 'UP-1', 'E1', 'OVER_DEMAND', '2026-02-01T10:30:00.000', 900, 12000.000000, 10000.000000, '2026-03-03T00:00:00.000');
ASSERT VALUES meter_alarms (`record_key`, `usage_point`, `channel`, `rule`, `reading_time`, `interval_seconds`, `observed`, `threshold`, `version`) VALUES ('UP-1', 'UP-1', 'E1', 'OVER_DEMAND', '2026-02-01T10:45:00.000', 60, 12000.000000, 10000.000000, '2026-03-02T00:00:00.000');
ASSERT VALUES meter_alarms (`record_key`, `usage_point`, `channel`, `rule`, `reading_time`, `interval_seconds`, `observed`, `threshold`, `version`) VALUES ('UP-1', 'UP-1', 'E1', 'OVER_DEMAND', '2026-02-01T12:00:00.000', 3600, 10000.000001, 10000.000000, '2026-03-02T00:00:00.000');
ASSERT VALUES meter_alarms (`record_key`, `usage_point`, `channel`, `rule`, `reading_time`, `observed`, `threshold`, `version`) VALUES ('UP-2', 'UP-2', 'U1', 'UNDER_VOLTAGE', '2026-02-01T10:00:00.000', 206.900000, 207.000000, '2026-03-02T00:00:00.000');
ASSERT VALUES meter_alarms (`record_key`, `usage_point`, `channel`, `rule`, `reading_time`, `observed`, `threshold`, `version`) VALUES ('UP-2', 'UP-2', 'U1', 'OVER_VOLTAGE', '2026-02-01T10:02:00.000', 253.000001, 253.000000, '2026-03-02T00:00:00.000');
ASSERT VALUES meter_alarms (`record_key`, `usage_point`, `channel`, `rule`, `reading_time`, `interval_seconds`, `observed`, `threshold`, `version`) VALUES ('UP-4', 'UP-4', 'E1', 'OVER_DEMAND', '2026-02-01T10:15:00.000', 900, 4000.000004, 4000.000000, '2026-03-02T00:00:00.000');
