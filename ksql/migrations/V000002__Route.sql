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
