-- The vectors of 002_route/ as a test of the SQL testing tool. The stream job runs them too.

--@test: routing by commodity
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

INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323201000, 'UP-E', 'UP-E', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 250.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:01.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323202000, 'UP-G', 'UP-G', 'M-1', 'M-1', 'V1', 'GAS', 'FORWARD', 'VOLUME', 'm3', 'INTERVAL', '2026-02-01T10:00:00.000', 3600, 1.234500, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:02.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323203000, 'UP-W', 'UP-W', 'M-1', 'M-1', 'V1', 'WATER', 'FORWARD', 'VOLUME', 'm3', 'INTERVAL', '2026-02-01T10:00:00.000', 3600, 0.120000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:03.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323204000, 'UP-H', 'UP-H', 'M-1', 'M-1', 'E1', 'HEAT', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 3600, 5000.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:04.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323205000, 'UP-X', 'UP-X', 'M-1', 'M-1', 'E1', 'UNKNOWN', 'NONE', 'OTHER', 'other', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 1.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:05.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323206000, 'UP-E', 'UP-E', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 251.000000, 'VALID', 'A', '2026-03-03T00:00:00.000', '2026-03-01T00:00:06.000', 'vectors', 'CORRECTION');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323207000, 'UP-E', 'UP-E', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 249.000000, 'VALID', 'A', '2026-03-01T00:00:00.000', '2026-03-01T00:00:07.000', 'vectors', 'SUPERSEDED');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `register_digits`, `register_resolution`, `disposition`) VALUES (1772323208000, 'UP-E', 'UP-E', 'M-1', 'M-1', 'R1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'REGISTER', '2026-02-01T00:00:00.000', 123456.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:08.000', 'vectors', 6, 1000.000000, 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323209000, 'UP-E', 'UP-E', 'M-1', 'M-1', 'U1', 'ELECTRICITY', 'NONE', 'VOLTAGE', 'V', 'INSTANTANEOUS', '2026-02-01T10:00:00.000', 229.900000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:09.000', 'vectors', 'FIRST');
INSERT INTO meter_accepted (ROWTIME, `record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES (1772323210000, 'UP-G', 'UP-G', 'M-1', 'M-1', 'V1', 'GAS', 'FORWARD', 'VOLUME', 'm3', 'INTERVAL', '2026-02-01T10:00:00.000', 3600, 1.234600, 'VALID', 'A', '2026-03-03T00:00:00.000', '2026-03-01T00:00:10.000', 'vectors', 'CORRECTION');

ASSERT VALUES meter_electricity (`record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES ('UP-E', 'UP-E', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 250.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:01.000', 'vectors', 'FIRST');
ASSERT VALUES meter_electricity (`record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES ('UP-E', 'UP-E', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 251.000000, 'VALID', 'A', '2026-03-03T00:00:00.000', '2026-03-01T00:00:06.000', 'vectors', 'CORRECTION');
ASSERT VALUES meter_electricity (`record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES ('UP-E', 'UP-E', 'M-1', 'M-1', 'E1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 249.000000, 'VALID', 'A', '2026-03-01T00:00:00.000', '2026-03-01T00:00:07.000', 'vectors', 'SUPERSEDED');
ASSERT VALUES meter_electricity (`record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `register_digits`, `register_resolution`, `disposition`) VALUES ('UP-E', 'UP-E', 'M-1', 'M-1', 'R1', 'ELECTRICITY', 'FORWARD', 'ENERGY', 'Wh', 'REGISTER', '2026-02-01T00:00:00.000', 123456.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:08.000', 'vectors', 6, 1000.000000, 'FIRST');
ASSERT VALUES meter_electricity (`record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES ('UP-E', 'UP-E', 'M-1', 'M-1', 'U1', 'ELECTRICITY', 'NONE', 'VOLTAGE', 'V', 'INSTANTANEOUS', '2026-02-01T10:00:00.000', 229.900000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:09.000', 'vectors', 'FIRST');
ASSERT VALUES meter_gas (`record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES ('UP-G', 'UP-G', 'M-1', 'M-1', 'V1', 'GAS', 'FORWARD', 'VOLUME', 'm3', 'INTERVAL', '2026-02-01T10:00:00.000', 3600, 1.234500, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:02.000', 'vectors', 'FIRST');
ASSERT VALUES meter_gas (`record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES ('UP-G', 'UP-G', 'M-1', 'M-1', 'V1', 'GAS', 'FORWARD', 'VOLUME', 'm3', 'INTERVAL', '2026-02-01T10:00:00.000', 3600, 1.234600, 'VALID', 'A', '2026-03-03T00:00:00.000', '2026-03-01T00:00:10.000', 'vectors', 'CORRECTION');
ASSERT VALUES meter_water (`record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES ('UP-W', 'UP-W', 'M-1', 'M-1', 'V1', 'WATER', 'FORWARD', 'VOLUME', 'm3', 'INTERVAL', '2026-02-01T10:00:00.000', 3600, 0.120000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:03.000', 'vectors', 'FIRST');
ASSERT VALUES meter_heat (`record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES ('UP-H', 'UP-H', 'M-1', 'M-1', 'E1', 'HEAT', 'FORWARD', 'ENERGY', 'Wh', 'INTERVAL', '2026-02-01T10:00:00.000', 3600, 5000.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:04.000', 'vectors', 'FIRST');
ASSERT VALUES meter_other (`record_key`, `usage_point`, `meter_serial`, `segment`, `channel`, `commodity`, `flow`, `quantity`, `unit`, `kind`, `reading_time`, `interval_seconds`, `value`, `quality`, `quality_code`, `version`, `received_at`, `head_end`, `disposition`) VALUES ('UP-X', 'UP-X', 'M-1', 'M-1', 'E1', 'UNKNOWN', 'NONE', 'OTHER', 'other', 'INTERVAL', '2026-02-01T10:00:00.000', 900, 1.000000, 'VALID', 'A', '2026-03-02T00:00:00.000', '2026-03-01T00:00:05.000', 'vectors', 'FIRST');
